// The argument of OPEN.SOCKET() and CREATE.SERVER.SOCKET() that says how a connection is secured:
// fields NAME=value.
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { ER } from '#base/index.ts';
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { SecuritySettings } from './messages.ts';

const FIELD_MARK = '\xfe';
const FILE_LENGTH_MAX = 1 << 20;

const KNOWN = new Set(['CA', 'CERT', 'KEY', 'PASSPHRASE', 'NAME', 'VERIFY']);

function settingsIn(caller: string, argument: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const field of argument.split(FIELD_MARK)) {
    if (field === '') continue;
    const [name = '', ...rest] = field.split('=');
    const key = name.trim().toUpperCase();
    if (!KNOWN.has(key) || rest.length === 0) {
      const known = [...KNOWN].join('=, ');
      throw new Fault(`${caller}: security setting "${name}" is not known; there are ${known}=`);
    }
    settings.set(key, rest.join('=').trim());
  }
  return settings;
}

/** The text of a file that the session may read, '' where none is named; undefined: STATUS() tells why not. */
function fileText(rt: Runtime, path: string): string | undefined {
  if (path === '') return '';
  const { session } = rt;
  const full = isAbsolute(path) ? resolve(path) : resolve(session.account.path, path);
  const fail = (status: number, problem: string) => {
    session.status = status;
    session.language.networkProblem = `${path}: ${problem}`;
    return undefined;
  };
  if (!session.mayUsePath(full, 'read')) return fail(ER.PERM, 'this user may not read it');
  try {
    const { size } = statSync(full);
    if (size > FILE_LENGTH_MAX) return fail(ER.LENGTH, 'too long for a certificate or key');
    return readFileSync(full, 'latin1');
  } catch {
    return fail(ER.FNF, 'cannot be read');
  }
}

/**
 * The settings that the argument gives; undefined when a file cannot be had: STATUS() tells why. A
 * server needs a certificate and a key.
 */
export function securityOf(
  rt: Runtime,
  caller: string,
  argument: string,
): SecuritySettings | undefined {
  const settings = settingsIn(caller, argument);
  const named = (key: string) => settings.get(key) ?? '';
  if (caller === 'CREATE.SERVER.SOCKET' && (named('CERT') === '' || named('KEY') === '')) {
    throw new Fault(`${caller}: SKT$TLS needs CERT=file and KEY=file in the fourth argument`);
  }
  const verify = named('VERIFY').toUpperCase();
  if (!['', 'YES', 'NO'].includes(verify)) {
    throw new Fault(`${caller}: VERIFY must be YES or NO, not "${named('VERIFY')}"`);
  }
  const authorities = fileText(rt, named('CA'));
  const certificate = authorities === undefined ? undefined : fileText(rt, named('CERT'));
  const key = certificate === undefined ? undefined : fileText(rt, named('KEY') || named('CERT'));
  if (authorities === undefined || certificate === undefined || key === undefined) return undefined;
  const [passphrase, name] = [named('PASSPHRASE'), named('NAME')];
  return { authorities, certificate, key, passphrase, name, verifies: verify !== 'NO' };
}
