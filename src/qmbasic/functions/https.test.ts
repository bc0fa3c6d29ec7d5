// A secure request trusts the certificates that it is given and no others. Needs openssl to make
// one.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runSource } from '../test-run.ts';

const SERVER = `
const fs = require('node:fs');
const [key, cert] = process.argv.slice(1).map((path) => fs.readFileSync(path));
const server = require('node:https').createServer({ key, cert }, (_, response) => {
  response.end('secret');
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

function makeCertificate(folder: string): boolean {
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'],
    ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
  ]);
  return made.status === 0;
}

test('a secure request checks the certificate', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'https-'));
  let server: ChildProcess | undefined;
  try {
    if (!makeCertificate(folder)) {
      context.skip('openssl cannot make a certificate here');
      return;
    }
    const files = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    server = spawn(process.execPath, ['-e', SERVER, ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<string>((resolve) => {
      server?.stdout?.once('data', (line: Buffer) => resolve(String(line).trim()));
    });
    const pem = readFileSync(join(folder, 'cert.pem'), 'latin1').replaceAll('\n', '!');
    const ask = (authorities: string) =>
      runSource(`X = CREATESECUREREQUEST('https://127.0.0.1:${port}/', 'GET', H, ${authorities})
CRT SUBMITREQUEST(H, 20000, '', HD, D, S):D`).output;
    assert.equal(ask("''"), '3\n');
    assert.equal(ask(`CHANGE('${pem}', '!', CHAR(10))`), '0secret\n');
  } finally {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
