// Hands a mail to the mail server, in the socket thread.
import { createTransport, type SendMailOptions } from 'nodemailer';
import addressParser from 'nodemailer/lib/addressparser';
import { inBytes } from '../sockets/failures.ts';
import type {
  Answer,
  Cancel,
  MailRequest,
  SocketAnswer,
  SocketFailure,
} from '../sockets/messages.ts';
import { systemAuthorities } from '../sockets/system-authorities.ts';

interface Address {
  readonly name: string;
  readonly address: string;
}

const ADDRESS = /^[^\s<>()[\]\\,;:"@]+(@[^\s<>()\\,;:"@]+)?$/;
const ADDRESS_LENGTH_MAX = 254;
const RECIPIENTS_MAX = 1000;
const REASON_LENGTH_MAX = 500;

const FAILURES: Readonly<Record<string, SocketFailure>> = {
  EDNS: 'host',
  ETIMEDOUT: 'timeout',
  ESOCKET: 'connect',
  ECONNECTION: 'closed',
  ETLS: 'handshake',
  EAUTH: 'login',
  ENOAUTH: 'login',
  EENVELOPE: 'mail refused',
  EMESSAGE: 'mail refused',
  EADDRESS: 'address',
};

/** Bytes are UTF-8 where they can be, else Latin-1. */
function decoded(bytes: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}

function addressesIn(list: string): Address[] {
  const found = addressParser(decoded(list), { flatten: true });
  for (const { address, name } of found) {
    if (ADDRESS.test(address) && address.length <= ADDRESS_LENGTH_MAX) continue;
    const error = new Error(`"${address || name}" is no address of a mail`);
    throw Object.assign(error, { code: 'EADDRESS' });
  }
  return found;
}

function messageOf({ message }: MailRequest): SendMailOptions {
  const [from, ...more] = addressesIn(message.from);
  const [to, cc, bcc] = [message.to, message.cc, message.bcc].map(addressesIn);
  if (!from || more.length > 0) {
    throw Object.assign(new Error('A mail has one sender'), { code: 'EADDRESS' });
  }
  if ([to, cc, bcc].every((list) => list?.length === 0)) {
    throw Object.assign(new Error('The mail has no recipients'), { code: 'EADDRESS' });
  }
  return {
    from,
    ...(to && { to }),
    ...(cc && { cc }),
    ...(bcc && { bcc }),
    subject: decoded(message.subject),
    text: decoded(message.text),
    attachments: message.attachments.map(({ name, content }) => ({
      filename: decoded(name),
      content: Buffer.from(content, 'latin1'),
    })),
  };
}

function transportFor({ settings }: MailRequest) {
  const { host, port, user, password, tls, timeout } = settings;
  const authorities = settings.authorities || systemAuthorities();
  return createTransport({
    host,
    port,
    secure: tls === 'IMPLICIT',
    ignoreTLS: tls === 'NONE',
    // A password is sent in the open only where the administrator says so
    requireTLS: tls === 'REQUIRED' || (tls === 'AUTO' && user !== ''),
    ...(user ? { auth: { user, pass: password } } : {}),
    tls: { minVersion: 'TLSv1.2', ...(authorities ? { ca: authorities } : {}) },
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
    maxRecipients: RECIPIENTS_MAX,
  });
}

/** A text of the mail server as programs may see it: no secrets, one line, bytes. */
function shown(text: string, { settings }: MailRequest): string {
  const { user, password } = settings;
  const secrets = password === '' ? [] : [`\0${user}\0${password}`, password];
  const both = secrets.flatMap((one) => [one, Buffer.from(one).toString('base64')]);
  const hidden = both.reduce((rest, one) => rest.replaceAll(one, '***'), text);
  const line = hidden.replace(/\s+/g, ' ').slice(0, REASON_LENGTH_MAX);
  return inBytes(line);
}

type DeliveryError = Error & { code?: string; errno?: number; syscall?: string };

/** The library has one code for all that goes wrong with a socket. */
function failureOf({ code = '', message, syscall }: DeliveryError): SocketFailure {
  if (code === 'ESOCKET' || code === 'ETLS') {
    if (/certificate|altnames/i.test(message)) return 'certificate';
    if (/SSL|TLS/.test(message)) return 'handshake';
    if (syscall !== undefined && syscall !== 'connect') return 'failed';
  }
  return FAILURES[code] ?? 'failed';
}

function failed(error: DeliveryError, request: MailRequest): SocketAnswer {
  const { errno } = error;
  const told = { failure: failureOf(error), reason: shown(error.message, request) };
  return errno ? { ...told, osError: Math.abs(errno) } : told;
}

async function deliver(request: MailRequest, signal: AbortSignal): Promise<SocketAnswer> {
  const transport = transportFor(request);
  try {
    const message = messageOf(request);
    const { rejected, response } = await transport.sendMail({ ...message, signal });
    if (rejected.length === 0) return {};
    const reason = shown(`Refused for ${rejected.join(', ')}: ${response}`, request);
    return { failure: 'mail partly', reason };
  } catch (error) {
    return failed(error as Error, request);
  } finally {
    transport.close();
  }
}

/** Sends a mail; given up, the connection to the mail server ends. */
export function sendMail(request: MailRequest, answer: Answer): Cancel {
  const controller = new AbortController();
  void deliver(request, controller.signal).then(answer);
  return () => controller.abort();
}
