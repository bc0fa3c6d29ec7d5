// One HTTP request and its response, in the socket thread: redirects followed, sizes and times
// limited, certificates always checked.
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Destinations } from './destinations.ts';
import { failureOf } from './failures.ts';
import type { Answer, Cancel, HttpRequest } from './messages.ts';
import { systemAuthorities } from './system-authorities.ts';

const REDIRECTS_MAX = 5;
/** A longer response is given up. */
const RESPONSE_LENGTH_MAX = 64 * 1024 * 1024;
const HEADERS_LENGTH_MAX = 64 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Headers that a request to another host must not carry on. */
const PRIVATE_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);
const BODY_HEADERS = new Set(['content-type', 'content-length', 'transfer-encoding']);

/** Carries out a request; what is wrong but no failure of the network is told as `problem`. */
export function exchange(call: HttpRequest, destinations: Destinations, finish: Answer): Cancel {
  let isOver = false;
  let current: ClientRequest | undefined;
  const over: Answer = (answer) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    current?.destroy();
    finish(answer);
  };
  const timer = setTimeout(() => over({ failure: 'timeout' }), call.timeout);
  const problem = (text: string) =>
    over({ http: { status: 0, reason: '', headers: [], data: '', problem: text } });

  function send(asked: HttpRequest, redirects: number): void {
    try {
      const url = new URL(asked.url);
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        problem(`Only http and https can be asked for, not ${url.protocol}`);
        return;
      }
      const refused = destinations.refusalOfHost(url.hostname.replace(/^\[|\]$/g, ''));
      if (refused) {
        problem(refused.message);
        return;
      }
      current = start(asked, url, destinations);
    } catch (error) {
      problem(error instanceof Error ? error.message : String(error));
      return;
    }
    current.on('error', (error) => over(failureOf(error, 'connect')));
    current.on('response', (response) => {
      const next = redirected(asked, response);
      if (next === undefined) collect(response, over, problem);
      else if (typeof next === 'string') problem(next);
      else if (redirects >= REDIRECTS_MAX) problem('Too many redirects');
      else {
        response.resume();
        send(next, redirects + 1);
      }
    });
    current.end(Buffer.from(asked.body, 'latin1'));
  }

  send(call, 0);
  return () => over({});
}

function start(asked: HttpRequest, url: URL, destinations: Destinations): ClientRequest {
  const secure = url.protocol === 'https:';
  const authorities = asked.authorities || systemAuthorities();
  const send = secure ? httpsRequest : httpRequest;
  const made = send(url, {
    method: asked.method,
    agent: false,
    lookup: destinations.lookup,
    maxHeaderSize: HEADERS_LENGTH_MAX,
    ...(secure && authorities !== '' ? { ca: authorities } : {}),
  });
  for (const [name, value] of asked.headers) made.setHeader(name, value);
  if (asked.body !== '') made.setHeader('Content-Length', asked.body.length);
  return made;
}

/** The request that a redirect asks for, what is wrong with it, or undefined when it is none. */
function redirected(
  asked: HttpRequest,
  response: IncomingMessage,
): HttpRequest | string | undefined {
  const { location } = response.headers;
  const status = response.statusCode ?? 0;
  if (!REDIRECTS.has(status) || location === undefined) return undefined;
  const from = new URL(asked.url);
  const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (!to || (to.protocol !== 'http:' && to.protocol !== 'https:')) {
    return `A redirect to ${location} is not followed`;
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    return 'A redirect from https to http is not followed';
  }
  const changesToGet = status === 303 || (status < 303 && asked.method === 'POST');
  const headers = asked.headers.filter(([name]) => {
    const lower = name.toLowerCase();
    if (from.host !== to.host && PRIVATE_HEADERS.has(lower)) return false;
    return !(changesToGet && BODY_HEADERS.has(lower));
  });
  const method = changesToGet && asked.method !== 'HEAD' ? 'GET' : asked.method;
  return { ...asked, url: to.href, method, headers, body: changesToGet ? '' : asked.body };
}

function collect(response: IncomingMessage, over: Answer, problem: (text: string) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  response.on('data', (part: Buffer) => {
    length += part.length;
    if (length > RESPONSE_LENGTH_MAX) {
      problem(`The response has more than ${RESPONSE_LENGTH_MAX} bytes`);
    } else parts.push(part);
  });
  response.on('error', (error) => over(failureOf(error, 'connect')));
  response.on('end', () => {
    const { rawHeaders } = response;
    const headers: [string, string][] = [];
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
      headers.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '']);
    }
    over({
      http: {
        status: response.statusCode ?? 0,
        reason: response.statusMessage ?? '',
        headers,
        data: Buffer.concat(parts).toString('latin1'),
        problem: '',
      },
    });
  });
}
