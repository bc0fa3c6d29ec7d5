import { ER } from '#base/index.ts';
import { mailMessage } from '../mail/mail-message.ts';
import { type MailSettings, mailSettings } from '../mail/mail-settings.ts';
import { text } from '../runtime/conversion.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { mayUseNetwork, socketCall } from '../sockets/socket-value.ts';
import type { OperationTable } from './table.ts';

function refused(rt: Runtime, status: number, problem: string): void {
  rt.session.status = status;
  rt.session.language.networkProblem = problem;
}

export const mailOperations = {
  /** SENDMAIL: STATUS() is 0 once the mail server has taken the mail for all recipients. */
  SENDMAIL(rt: Runtime, ...operands: [Value, Value, Value, Value, Value, Value, Value]): void {
    const given = operands.map((one, at) => text(one, at));
    if (!mayUseNetwork(rt)) return;
    let settings: MailSettings;
    try {
      settings = mailSettings(rt.session.system.configuration);
    } catch (error) {
      refused(rt, ER.MAIL_SERVER, (error as Error).message);
      return;
    }
    const message = mailMessage(rt.session, given, settings.from);
    if ('status' in message) refused(rt, message.status, message.problem);
    else socketCall(rt, { do: 'mail', settings, message });
  },
} satisfies OperationTable;
