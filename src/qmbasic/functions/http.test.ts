// The session waits while the socket thread asks, so the server of these tests is a process.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { runSource } from '../test-run.ts';

const SERVER = `
const http = require('node:http');
const server = http.createServer((request, response) => {
  let body = '';
  request.setEncoding('latin1');
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const path = request.url.split('?')[0];
    if (path === '/moved') response.writeHead(302, { Location: '/echo?moved=1' }).end();
    else if (path === '/file') response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
    else if (path === '/circle') response.writeHead(302, { Location: '/circle' }).end();
    else if (path === '/slow') setTimeout(() => response.end('late'), 5000).unref();
    else if (path === '/large') {
      const part = Buffer.alloc(1 << 20);
      const more = () => { while (response.write(part)); response.once('drain', more); };
      more();
    } else {
      response.writeHead(path === '/none' ? 404 : 200, { 'X-Told': 'yes' });
      const { 'x-mine': mine = '', 'content-type': type = '' } = request.headers;
      response.end([request.method, request.url, mine, type, body].join('|'));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

let server: ChildProcess;
let base = '';

before(async () => {
  server = spawn(process.execPath, ['-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve) => {
    server.stdout?.once('data', (line: Buffer) => resolve(String(line).trim()));
  });
  base = `http://127.0.0.1:${port}`;
});

after(() => {
  server.kill();
});

function ask(method: string, path: string, ...more: string[]): string {
  const source = [
    `CRT CREATEREQUEST('${base}${path}', '${method}', H):' ':`,
    'B = "" ; T = 20000',
    ...more,
    'CRT SUBMITREQUEST(H, T, B, HD, D, S):" ":S<1>:" ":D',
  ];
  const { output, error } = runSource(source.join('\n'));
  assert.equal(error, '');
  return output.replace(/\n$/, '');
}

test('GET with parameters and headers', () => {
  const answer = ask(
    'GET',
    '/echo?x=1',
    'A = ADDREQUESTPARAMETER(H, "a b", "c&d") + SETREQUESTHEADER(H, "X-Mine", "me")',
  );
  assert.equal(answer, '0 0 200 GET|/echo?x=1&a+b=c%26d|me||');
});

test('POST sends its parameters as a form, or the body that it is given', () => {
  const form = 'application/x-www-form-urlencoded';
  const parameter = 'A = ADDREQUESTPARAMETER(H, "k", CHAR(233))';
  assert.equal(ask('POST', '/echo', parameter), `0 0 200 POST|/echo||${form}|k=%E9`);
  const json = 'A = SETREQUESTHEADER(H, "Content-Type", "application/json")';
  assert.equal(ask('post', '/echo', 'B = "{}"', json), '0 0 200 POST|/echo||application/json|{}');
});

test('status, headers and redirects', () => {
  assert.match(ask('GET', '/none'), /^0 0 404 GET/);
  assert.match(ask('GET', '/moved'), /^0 0 200 GET\|\/echo\?moved=1/);
  assert.equal(ask('GET', '/circle'), '0 4  Too many redirects');
  const told = runSource(
    `X = CREATEREQUEST('${base}/echo', 'GET', H)\nX = SUBMITREQUEST(H, 0, '', HD, D, S)\nCRT HD<1>`,
  );
  assert.equal(told.output, 'X-Told\xfdyes\n');
});

test('nothing but http and https is asked for', () => {
  const { output } = runSource(
    `CRT CREATEREQUEST('file:///etc/passwd', 'GET', H):CREATEREQUEST('x', 'GET', H):
CRT CREATEREQUEST('http://user:word@h/', 'GET', H):CREATEREQUEST('${base}', 'STEAL', H)`,
  );
  assert.equal(output, '1112\n');
  assert.equal(ask('GET', '/file'), '0 4  A redirect to file:///etc/passwd is not followed');
});

test('SOCKET_HOSTS limits where requests go, names and addresses alike', () => {
  const hosts = (listed: string, url: string) =>
    runSource(
      `X = CREATEREQUEST('${url}', 'GET', H) ; CRT SUBMITREQUEST(H, 20000, '', HD, D, S):D`,
      {},
      ({ session }) => {
        (session.system.configuration as Map<string, string>).set('SOCKET_HOSTS', listed);
      },
    ).output;
  const refused = 'SOCKET_HOSTS does not allow connections to 127.0.0.1';
  assert.match(hosts('10.0.0.0/8', base), new RegExp(`^4${refused}`));
  assert.equal(hosts('10.0.0.0/8', base.replace('127.0.0.1', 'localhost')), '3\n');
  assert.match(hosts('127.0.0.1', base), /^0/);
});

test('time, size and headers have limits', () => {
  assert.equal(ask('GET', '/slow', 'T = 100'), '0 2  ');
  assert.equal(ask('GET', '/large'), '0 4  The response has more than 67108864 bytes');
  const bad = 'CRT SETREQUESTHEADER(H, "X", "a":CHAR(13):CHAR(10):"Y: b"):';
  assert.match(ask('GET', '/echo', bad), /^0 20 200/);
});

test('a server that is not there, a handle that is none', () => {
  const { output } = runSource(
    `X = CREATEREQUEST('http://127.0.0.1:1/', 'GET', H)
CRT SUBMITREQUEST(H, 5000, '', HD, D, S):SUBMITREQUEST('no', 0, '', HD, D, S):
CRT SETREQUESTHEADER('no', 'a', 'b')`,
  );
  assert.equal(output, '311\n');
});
