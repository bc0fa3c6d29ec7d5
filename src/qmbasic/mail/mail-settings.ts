// The mail server of the configuration: SMTP_SERVER and its kin.
import { readFileSync } from 'node:fs';

type MailTls = 'NONE' | 'AUTO' | 'REQUIRED' | 'IMPLICIT';

/** How the mail server is reached. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly tls: MailTls;
  /** Authorities to trust instead of those of the system, as PEM; '' for none. */
  readonly authorities: string;
  readonly timeout: number;
  /** The sender of mails that name none. */
  readonly from: string;
}

const MODES: readonly string[] = ['NONE', 'AUTO', 'REQUIRED', 'IMPLICIT'] satisfies MailTls[];
const TIMEOUT_SECONDS = 60;
const SECURE_PORT = 465;
const SUBMISSION_PORT = 587;
const RELAY_PORT = 25;

function contentsOf(name: string, path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    throw new Error(`${name} names a file that cannot be read`);
  }
}

/** The settings, or an error in words: the administrator must change something. */
export function mailSettings(configuration: ReadonlyMap<string, string>): MailSettings {
  const named = (name: string) => configuration.get(name) ?? '';
  const host = named('SMTP_SERVER');
  if (host === '') throw new Error('No mail server: set SMTP_SERVER in the configuration');
  const tls = named('SMTP_TLS').toUpperCase() || 'AUTO';
  if (!MODES.includes(tls)) throw new Error(`SMTP_TLS must be one of ${MODES.join(', ')}`);
  const user = named('SMTP_USER');
  const [passwordFile, authorities] = [named('SMTP_PASSWORD_FILE'), named('SMTP_CA')];
  const usualPort = user === '' ? RELAY_PORT : SUBMISSION_PORT;
  return {
    host,
    port: Number(named('SMTP_PORT')) || (tls === 'IMPLICIT' ? SECURE_PORT : usualPort),
    user,
    password: passwordFile
      ? (contentsOf('SMTP_PASSWORD_FILE', passwordFile).split(/\r?\n/)[0] ?? '')
      : named('SMTP_PASSWORD'),
    tls: tls as MailTls,
    authorities: authorities ? contentsOf('SMTP_CA', authorities) : '',
    timeout: (Number(named('SMTP_TIMEOUT')) || TIMEOUT_SECONDS) * 1000,
    from: named('SMTP_FROM'),
  };
}
