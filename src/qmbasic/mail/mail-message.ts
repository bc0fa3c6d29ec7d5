// What SENDMAIL is given, checked and made ready: nothing of it can become a header of its own, and
// attachments are only files that the session may read.
import { readFileSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import { ER } from '#base/index.ts';
import { pathStats } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { Fault } from '../runtime/fault.ts';

interface MailAttachment {
  readonly name: string;
  readonly content: string;
}

/** A mail; texts are bytes as programs have them, addresses one or more between commas. */
export interface MailMessage {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

/** ScarletDME: longer ones are refused with a status (functions-misc/mail) */
const SENDER_LENGTH_MAX = 100;
const SUBJECT_LENGTH_MAX = 255;
const ATTACHMENT_BYTES_MAX = 25 * 1024 * 1024;
const ATTACHMENTS_MAX = 100;

const CONTROL = /[\x00-\x1f\x7f]/;
const MARKS = /[\xfb-\xff]/g;

/** A line of a header: line breaks in it would begin headers of their own. */
function headerLine(what: string, value: string): string {
  if (!CONTROL.test(value)) return value;
  throw new Fault(`SENDMAIL: the ${what} must not contain line breaks or other control characters`);
}

/** The addresses of a list: marks separate them as commas do. */
function addresses(what: string, value: string): string {
  return headerLine(what, value.replace(MARKS, ','));
}

type Attached =
  | { readonly attachments: readonly MailAttachment[] }
  | { readonly status: number; readonly problem: string };

/** The files that are to go with a mail. */
function attached(session: Session, list: string): Attached {
  const attachments: MailAttachment[] = [];
  let bytes = 0;
  for (const part of list.replace(MARKS, ',').split(',')) {
    const path = part.trim();
    if (path === '') continue;
    const problem = (status: number, text: string) => ({ status, problem: `${path}: ${text}` });
    const full = isAbsolute(path) ? resolve(path) : resolve(session.account.path, path);
    if (path.includes('\0')) return problem(ER.NAM, 'no name of a file');
    if (!session.mayUsePath(full, 'read')) return problem(ER.PERM, 'this user may not read it');
    const stats = pathStats(full);
    if (!stats?.isFile()) return problem(ER.FNF, 'there is no such file');
    bytes += stats.size;
    if (bytes > ATTACHMENT_BYTES_MAX || attachments.length >= ATTACHMENTS_MAX) {
      return problem(ER.LENGTH, 'the attachments are too many or too long');
    }
    try {
      attachments.push({ name: basename(full), content: readFileSync(full, 'latin1') });
    } catch {
      return problem(ER.PERM, 'it cannot be read');
    }
  }
  return { attachments };
}

/** The message that the seven operands describe, or the status that tells what is wrong. */
export function mailMessage(
  session: Session,
  operands: readonly string[],
  usualSender: string,
): MailMessage | { readonly status: number; readonly problem: string } {
  const [sender = '', to = '', cc = '', bcc = '', subject = '', text = '', files = ''] = operands;
  const lines = {
    from: headerLine('sender', sender || usualSender),
    to: addresses('recipients', to),
    cc: addresses('copy recipients', cc),
    bcc: addresses('blind copy recipients', bcc),
    subject: headerLine('subject', subject),
  };
  if (lines.from.length > SENDER_LENGTH_MAX || subject.length > SUBJECT_LENGTH_MAX) {
    return { status: ER.LENGTH, problem: 'The sender or the subject is too long' };
  }
  if (lines.from === '') {
    return { status: ER.BAD_NAME, problem: 'No sender: name one, or set SMTP_FROM' };
  }
  const found = attached(session, files);
  if ('status' in found) return found;
  return { ...lines, text: text.replaceAll('\xfe', '\n'), attachments: found.attachments };
}
