// TLS between sockets of a program and with others. Needs openssl to make certificates.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runSource } from '../test-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'secure-sockets-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function makeCertificate(name: string, alternative: string): boolean {
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-subj', `/CN=${name}`, '-addext', `subjectAltName=${alternative}`, '-days', '2'],
    ...['-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.pem`)],
  ]);
  return made.status === 0;
}

const skip =
  makeCertificate('near', 'IP:127.0.0.1') && makeCertificate('far', 'DNS:far.example')
    ? false
    : 'openssl cannot make certificates here';

const TLS = 0x0100_0000;
const SERVER = (name: string, more = '') =>
  `CREATE.SERVER.SOCKET('127.0.0.1', 0, ${TLS}, 'CERT=${folder}/${name}.pem':@FM:'KEY=${folder}/${name}.key'${more})`;
const settings = (...all: string[]) => all.map((one) => `'${one}'`).join(':@FM:');

/** A program that opens a connection with a server of its own and uses it. */
function session(server: string, security: string, used: string): string {
  const { output, error } = runSource(`S = ${server}
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), ${TLS} + 1, 5, ${security})
CRT SOCKET.INFO(C, 0):STATUS():
IF SOCKET.INFO(C, 0) THEN
  A = ACCEPT.SOCKET.CONNECTION(S, 5000)
${used}
  CLOSE.SOCKET C
  CLOSE.SOCKET A
END ELSE CRT SOCKET.INFO(0, 106)
CLOSE.SOCKET S`);
  assert.equal(error, '');
  return output;
}

test('both ends of a secured connection', { skip }, () => {
  const used = `  X = WRITE.SOCKET(C, 'secret', 1, 0) ; CRT ' ':READ.SOCKET(A, 99, 1, 5000):
  X = WRITE.SOCKET(A, 'answer', 1, 0) ; CRT ' ':READ.SOCKET(C, 99, 1, 5000):
  CRT ' ':SOCKET.INFO(C, 104):' ':SOCKET.INFO(A, 104):' ':FIELD(SOCKET.INFO(C, 105), @FM, 1):
  X = SET.SOCKET.MODE(C, 107, 1) ; X = READ.SOCKET(A, 99, 1, 5000) ; CRT ' ':STATUS():
  X = WRITE.SOCKET(A, 'still', 1, 0) ; CRT ' ':READ.SOCKET(C, 99, 1, 5000)`;
  const output = session(SERVER('near'), settings(`CA=${folder}/near.pem`), used);
  assert.equal(output, '10 secret answer TLSv1.3 TLSv1.3 CN=near 7013 still\n');
});

test('ten megabytes, secured', { skip }, () => {
  const used = `  ALL = STR('0123456789abcdef', 655360) ; GOT = '' ; SENT = 0
  LOOP
    IF SENT < LEN(ALL) THEN SENT += WRITE.SOCKET(C, ALL[SENT + 1, 300000], 2, 0)
    GOT := READ.SOCKET(A, 1000000, 1, 20)
  UNTIL LEN(GOT) >= LEN(ALL)
  REPEAT
  CRT ' ':(GOT = ALL)`;
  assert.equal(session(SERVER('near'), settings(`CA=${folder}/near.pem`), used), '10 1\n');
});

test('a certificate that nobody vouches for is refused unless the program says so', {
  skip,
}, () => {
  assert.match(session(SERVER('near'), "''", ''), /^07081self-signed certificate/);
  assert.equal(session(SERVER('near'), settings('VERIFY=NO'), 'CRT'), '10\n');
});

test('the name in the certificate must be that of the host', { skip }, () => {
  const authority = `CA=${folder}/far.pem`;
  assert.match(
    session(SERVER('far'), settings(authority), ''),
    /^07081Hostname\/IP does not match/,
  );
  assert.equal(session(SERVER('far'), settings(authority, 'NAME=far.example'), 'CRT'), '10\n');
});

test('a server may ask for certificates', { skip }, () => {
  const server = SERVER('near', `:@FM:'CA=${folder}/far.pem'`);
  const trusted = [`CA=${folder}/near.pem`, `CERT=${folder}/far.pem`, `KEY=${folder}/far.key`];
  const used = `  X = WRITE.SOCKET(C, 'secret', 1, 0) ; CRT ' ':READ.SOCKET(A, 99, 1, 5000):
  CRT ' ':FIELD(SOCKET.INFO(A, 105), @FM, 1)`;
  assert.equal(session(server, settings(...trusted), used), '10 secret CN=far\n');
  const without = runSource(`S = ${server}
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), ${TLS} + 1, 5, 'CA=${folder}/near.pem')
X = ACCEPT.SOCKET.CONNECTION(S, 300) ; CRT X:STATUS():
X = READ.SOCKET(C, 9, 1, 5000) ; CRT ' ':STATUS()`);
  assert.match(without.output, /^01011 (7080|1008|7013)\n$/);
});

test('no TLS before 1.2, no plain text, no rubbish', { skip }, () => {
  const { output } = runSource(`S = ${SERVER('near')} ; P = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0)
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), 0)
X = WRITE.SOCKET(C, 'GET / HTTP/1.0':STR(CHAR(13):CHAR(10), 2), 1, 0)
X = ACCEPT.SOCKET.CONNECTION(S, 300) ; CRT X:STATUS():
X = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(P, 2), ${TLS}, 1) ; CRT ' ':X:STATUS()`);
  assert.equal(output, '01011 01011\n');
});

test('settings that make no sense, files that cannot be had', { skip }, () => {
  const wrong = (call: string) => runSource(`X = ${call}\nCRT X:STATUS()`);
  const bad = wrong(`OPEN.SOCKET('127.0.0.1', 9, ${TLS}, 0, 'COLOUR=RED')`);
  assert.match(bad.error, /OPEN.SOCKET: security setting "COLOUR" is not known.*line 1/);
  const keyless = wrong(`CREATE.SERVER.SOCKET('', 0, ${TLS}, 'CERT=a')`);
  assert.match(keyless.error, /SKT\$TLS needs CERT=file and KEY=file/);
  const datagrams = wrong(`OPEN.SOCKET('127.0.0.1', 9, ${TLS + 0x10000}, 0)`);
  assert.match(datagrams.error, /SKT\$TLS is for streams/);
  assert.equal(wrong(`OPEN.SOCKET('127.0.0.1', 9, ${TLS}, 0, 'CA=no/such')`).output, '03003\n');
  const rubbish = `OPEN.SOCKET('127.0.0.1', 9, ${TLS}, 0, 'CERT=${folder}/near.key')`;
  assert.equal(wrong(rubbish).output, '07080\n');
});
