import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MvError } from '#base/index.ts';
import { runSource } from '../test-run.ts';
import type { TestMailServer } from './test-mail-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'mail-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const pem = join(folder, 'server.pem');
const madePem = spawnSync('openssl', [
  ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
  ...['-subj', '/CN=mail', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'],
  ...['-keyout', pem, '-out', join(folder, 'cert.pem')],
]);
const skip = madePem.status === 0 ? false : 'openssl cannot make a certificate here';
if (!skip) writeFileSync(pem, readFileSync(pem, 'latin1') + readFileSync(join(folder, 'cert.pem')));

type Mail = readonly [
  from: string,
  to: string,
  cc: string,
  bcc: string,
  subject: string,
  text: string,
  attachments: string,
];
const MAIL: Mail = ['ann@a.example', 'bob@b.example', '', '', 'News', 'All is well', ''];
const mail = (changes: Readonly<Record<number, string>>): Mail =>
  MAIL.map((one, at) => changes[at] ?? one) as unknown as Mail;

interface Outcome {
  readonly output: string;
  readonly error: string;
  /** What the server was told. */
  readonly told: string;
}

let serverNumber = 0;

/** Sends a mail to a server of the test; shows STATUS() and the reason. */
async function sent(
  server: TestMailServer,
  settings: Readonly<Record<string, string>>,
  given: Mail = MAIL,
  poll?: () => void,
): Promise<Outcome> {
  serverNumber += 1;
  const told = join(folder, `told-${serverNumber}`);
  const script = fileURLToPath(new URL('./test-mail-server.js', import.meta.url));
  const peer = spawn(process.execPath, [script, JSON.stringify(server), told], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const port = await new Promise<string>((resolve) => {
      peer.stdout.once('data', (line) => resolve(`${line}`.trim()));
    });
    const all = { SMTP_SERVER: '127.0.0.1', SMTP_PORT: port, ...settings };
    return {
      ...send(all, given, poll),
      told: existsSync(told) ? readFileSync(told, 'latin1') : '',
    };
  } finally {
    peer.kill();
  }
}

function send(settings: Readonly<Record<string, string>>, given: Mail, poll?: () => void) {
  const operands = given.map((one) => `'${one.replace(/[\r\n]/g, "':CHAR($&):'")}'`).join(', ');
  const source = operands.replaceAll('CHAR(\r)', 'CHAR(13)').replaceAll('CHAR(\n)', 'CHAR(10)');
  return runSource(
    `SENDMAIL ${source}\nCRT STATUS():' ':SOCKET.INFO(0, 106)`,
    {},
    ({ session }) => {
      const configuration = session.system.configuration as Map<string, string>;
      for (const [name, value] of Object.entries(settings)) configuration.set(name, value);
      Object.assign(session.account, { path: folder });
      session.mayUsePath = (path) => !path.includes('forbidden');
    },
    poll,
  );
}

test('a mail reaches all its recipients, and the hidden ones stay hidden', async () => {
  const { output, told } = await sent(
    {},
    {},
    mail({
      0: 'Ann <ann@a.example>',
      1: 'bob@b.example, "Cy, D" <cy@c.example>',
      2: 'd@d.example',
      3: 'e@e.example',
    }),
  );
  assert.equal(output, '0 \n');
  for (const one of ['bob@b', 'cy@c', 'd@d', 'e@e'])
    assert.match(told, new RegExp(`RCPT TO:<${one}`));
  assert.match(told, /MAIL FROM:<ann@a.example>/);
  assert.match(told, /\nFrom: Ann <ann@a.example>\nTo: bob@b.example, "Cy, D" <cy@c.example>\n/);
  assert.match(told, /\nSubject: News\n/);
  assert.match(told, /\n\nAll is well\n/);
  assert.doesNotMatch(told, /^Bcc|e@e.example$/m);
});

test('characters beyond ASCII, lines that begin with a dot, attachments', async () => {
  writeFileSync(join(folder, 'list.csv'), 'a,b\n');
  writeFileSync(join(folder, 'bytes.bin'), Buffer.from([0, 255, 10, 13]));
  const { output, told } = await sent(
    {},
    {},
    mail({ 4: 'Gr\xc3\xbc\xc3\x9fe', 5: 'one\n.\ntwo', 6: 'list.csv,bytes.bin' }),
  );
  assert.equal(output, '0 \n');
  assert.match(told, /Subject: =\?UTF-8\?[QB]\?Gr=C3=BC=C3=9Fe\?=/i);
  assert.match(told, /\none\n\.\.\ntwo\n/);
  assert.match(told, /filename=list.csv/);
  assert.match(told, /\nAP8KDQ==\n/);
});

test('nothing that is given becomes a header of its own', async () => {
  for (const at of [0, 1, 2, 3, 4]) {
    const given = mail({ [at]: 'x@x.example\r\nBcc: spy@s.example' });
    const { error, told } = await sent({}, {}, given);
    assert.match(error, /SENDMAIL: the [a-z ]+ must not contain line breaks.*line 1/);
    assert.equal(told, '');
  }
  for (const address of ['a b', 'a@b@c', '<>', 'a@b.example>RSET', 'a;b@c']) {
    const { output, told } = await sent({}, {}, mail({ 1: address }));
    assert.match(output, /^1003 /, address);
    assert.doesNotMatch(told, /RCPT/);
  }
  const { output } = await sent({}, {}, mail({ 1: '' }));
  assert.equal(output, '1003 The mail has no recipients\n');
});

test('attachments are only files that the session may read', async () => {
  writeFileSync(join(folder, 'forbidden.txt'), 'secret');
  const tries = { 'forbidden.txt': 3035, 'no-such-file': 3003, '/etc': 3003 };
  for (const [path, status] of Object.entries(tries)) {
    const { output, told } = await sent({}, {}, mail({ 6: path }));
    assert.ok(output.startsWith(`${status} ${path}: `), output);
    assert.equal(told, '');
  }
});

test('TLS where it is offered, checked against the authorities', { skip }, async () => {
  const trusting = { SMTP_CA: join(folder, 'cert.pem') };
  const { output, told } = await sent({ pem }, trusting);
  assert.equal(output, '0 \n');
  assert.match(told, /STARTTLS\n\(TLS\)\nEHLO/);
  assert.match((await sent({ pem }, {})).output, /^7081 /);
  assert.doesNotMatch((await sent({ pem }, { SMTP_TLS: 'NONE' })).told, /STARTTLS/);
  assert.match((await sent({}, { SMTP_TLS: 'REQUIRED' })).output, /^7080 /);
  const implicit = { ...trusting, SMTP_TLS: 'IMPLICIT' };
  assert.equal((await sent({ pem, implicit: true }, implicit)).output, '0 \n');
});

test('the login, and that its password is not shown', { skip }, async () => {
  const login = ['ann', 'pass word#1'] as const;
  const trusting = { SMTP_CA: join(folder, 'cert.pem'), SMTP_USER: 'ann' };
  const right = { ...trusting, SMTP_PASSWORD: login[1] };
  assert.equal((await sent({ pem, login }, right)).output, '0 \n');
  writeFileSync(join(folder, 'password'), `${login[1]}\nnot this\n`);
  const inFile = { ...trusting, SMTP_PASSWORD_FILE: join(folder, 'password') };
  assert.equal((await sent({ pem, login }, inFile)).output, '0 \n');
  const wrong = await sent({ pem, login }, { ...trusting, SMTP_PASSWORD: 'hunter22' });
  assert.match(wrong.output, /^7008 .*\*\*\* is wrong\n$/);
  assert.doesNotMatch(wrong.output, /hunter22/);
  // No TLS, no password
  const open = await sent({ login }, right);
  assert.match(open.output, /^7080 /);
  assert.doesNotMatch(open.told, /AUTH/);
});

test('refusals', async () => {
  const some = await sent({ refuses: ['bob'] }, {}, mail({ 1: 'bob@b.example,cy@c.example' }));
  assert.match(some.output, /^7092 Refused for bob@b.example: /);
  assert.match((await sent({ refuses: ['bob'] }, {})).output, /^7091 .*550 no such box/);
  assert.match((await sent({ refusesMessage: true }, {})).output, /^7091 .*554 that is rubbish/);
});

test('a server that says nothing, one that is not there, none', async () => {
  assert.match((await sent({ silent: true }, { SMTP_TIMEOUT: '1' })).output, /^1011 /);
  assert.match(send({ SMTP_SERVER: '127.0.0.1', SMTP_PORT: '1' }, MAIL).output, /^7005 /);
  assert.match(send({}, MAIL).output, /^7090 No mail server: set SMTP_SERVER/);
  assert.match(send({ SMTP_SERVER: 'x', SMTP_TLS: 'SOME' }, MAIL).output, /^7090 SMTP_TLS must/);
  const noFile = { SMTP_SERVER: 'x', SMTP_PASSWORD_FILE: '/no/such' };
  assert.match(send(noFile, MAIL).output, /^7090 SMTP_PASSWORD_FILE names a file/);
});

test('a program that waits for the mail server can be stopped', async () => {
  const poll = () => {
    throw new MvError('STOPPED', 'Stopped by the test');
  };
  assert.match((await sent({ silent: true }, {}, MAIL, poll)).error, /Stopped by the test/);
});
