// A client of HTTP under the names that UniVerse and UniData have for it. Functions return 0 when
// all is well, 1 for a handle that is none, other numbers as said at each.
import { int, text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import { type Reference, SpecialValue, type Value } from '../runtime/value.ts';
import { socketService } from '../sockets/socket-service.ts';
import { mayUseNetwork, noteFailure } from '../sockets/socket-value.ts';

const OK = 0;
const BAD_HANDLE = 1;
const BAD_URL = 1;
const BAD_METHOD = 2;
const BAD_HEADER = 2;
const TIMED_OUT = 2;
const NETWORK_ERROR = 3;
const OTHER_ERROR = 4;

/** How long a request may take when the program does not say. */
const TIMEOUT_MS = 60_000;
const TIMEOUT_MS_MAX = 3_600_000;
const URL_LENGTH_MAX = 8192;

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
/** Methods whose parameters are part of the URL rather than of the body. */
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const FORM = 'application/x-www-form-urlencoded';

class HttpRequest extends SpecialValue {
  readonly typeNumber = 21;
  readonly url: string;
  readonly method: string;
  readonly authorities: string;
  readonly headers = new Map<string, readonly [name: string, value: string]>();
  readonly parameters: string[] = [];

  constructor(url: string, method: string, authorities: string) {
    super();
    this.url = url;
    this.method = method;
    this.authorities = authorities;
  }

  setHeader(name: string, value: string): boolean {
    if (!HEADER_NAME.test(name) || !HEADER_VALUE.test(value)) return false;
    this.headers.set(name.toLowerCase(), [name, value]);
    return true;
  }
}

/** The text that a URL and a form have for a name or value given in bytes. */
function urlEncoded(bytes: string): string {
  return bytes.replace(/[^A-Za-z0-9_.~-]/g, (byte) =>
    byte === ' ' ? '+' : `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** createRequest(URL, method, handle{...}): 1 for a URL that is none, 2 for an unknown method. */
function created(url: Value, method: Value, handle: Reference, authorities: Value): number {
  const [address, name] = [text(url), text(method, 1)];
  handle.v = '';
  // UniVerse writes POST:MULTIPART; what stands behind the colon is for the caller to arrange
  const verb = name.split(':')[0]!.toUpperCase();
  if (address.length > URL_LENGTH_MAX || !URL.canParse(address)) return BAD_URL;
  const parsed = new URL(address);
  if (!['http:', 'https:'].includes(parsed.protocol) || parsed.username !== '') return BAD_URL;
  if (!METHODS.has(verb)) return BAD_METHOD;
  handle.v = new HttpRequest(address, verb, text(authorities, 3));
  return OK;
}

function setHeader(_: Runtime, handle: Value, name: Value, value: Value): number {
  if (!(handle instanceof HttpRequest)) return BAD_HANDLE;
  return handle.setHeader(text(name, 1), text(value, 2)) ? OK : BAD_HEADER;
}

function addParameter(_: Runtime, handle: Value, name: Value, value: Value): number {
  if (!(handle instanceof HttpRequest)) return BAD_HANDLE;
  handle.parameters.push(`${urlEncoded(text(name, 1))}=${urlEncoded(text(value, 2))}`);
  return OK;
}

interface Prepared {
  readonly url: string;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** The request with its parameters where its method wants them. */
function prepared(request: HttpRequest, body: string): Prepared {
  const headers = new Map(request.headers);
  const form = request.parameters.join('&');
  let { url } = request;
  let contents = body;
  if (form !== '' && (WITHOUT_BODY.has(request.method) || body !== '')) {
    url += `${url.includes('?') ? '&' : '?'}${form}`;
  } else if (form !== '') contents = form;
  if (contents !== '' && !headers.has('content-type')) {
    headers.set('content-type', ['Content-Type', FORM]);
  }
  return { url, body: contents, headers: [...headers.values()] };
}

/**
 * submitRequest(handle, milliseconds, body, headers, data, status): 2 for no answer in time, 3 when
 * the server cannot be reached, 4 for a response that is refused (its data say why).
 */
function submitted(
  rt: Runtime,
  handle: Value,
  timeout: Value,
  body: Value,
  ...targets: [Reference, Reference, Reference]
): number {
  const [headers, data, status] = targets;
  for (const target of targets) target.v = '';
  if (!(handle instanceof HttpRequest)) return BAD_HANDLE;
  if (!mayUseNetwork(rt)) return NETWORK_ERROR;
  const asked = int(timeout, 1);
  const answer = socketService(rt.session).call(
    {
      do: 'http',
      method: handle.method,
      authorities: handle.authorities,
      timeout: asked > 0 ? Math.min(asked, TIMEOUT_MS_MAX) : TIMEOUT_MS,
      ...prepared(handle, text(body, 2)),
    },
    rt.poll,
  );
  if (answer.failure === 'timeout') return TIMED_OUT;
  const { http } = answer;
  if (!http) {
    noteFailure(rt, answer);
    return NETWORK_ERROR;
  }
  if (http.problem !== '') {
    data.v = http.problem;
    return OTHER_ERROR;
  }
  headers.v = http.headers.map(([name, value]) => `${name}\xfd${value}`).join('\xfe');
  data.v = http.data;
  status.v = `${http.status}\xfe${http.reason}`;
  return OK;
}

export const httpFunctions = {
  ADDREQUESTPARAMETER: {
    args: [3, 4],
    defaults: [''],
    summary: 'Adds a parameter to an HTTP request: of the URL or of the form',
    returns: 'int',
    origin: 'UniVerse',
    call: addParameter,
  },
  CREATEREQUEST: {
    args: [3, 3],
    sets: [2],
    summary: 'Begins an HTTP request: URL, method, handle',
    returns: 'int',
    origin: 'UniVerse',
    call: (_: Runtime, url: Value, method: Value, handle: Reference) =>
      created(url, method, handle, ''),
  },
  CREATESECUREREQUEST: {
    args: [3, 4],
    defaults: [''],
    sets: [2],
    summary: 'Begins an HTTPS request; last the certificates to trust, or none for the usual ones',
    returns: 'int',
    origin: 'UniVerse',
    call: (_: Runtime, url: Value, method: Value, handle: Reference, authorities: Value) =>
      created(url, method, handle, authorities),
  },
  SETREQUESTHEADER: {
    args: [3, 3],
    summary: 'Sets a header of an HTTP request',
    returns: 'int',
    origin: 'UniVerse',
    call: setHeader,
  },
  SUBMITREQUEST: {
    args: [6, 6],
    sets: [3, 4, 5],
    summary: 'Sends an HTTP request and waits for headers, data and status of the response',
    returns: 'int',
    origin: 'UniVerse',
    call: submitted,
  },
} satisfies FunctionTable;
