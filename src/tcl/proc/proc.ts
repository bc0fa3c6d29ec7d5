import { FIELD_MARK } from '#values/index.ts';
import type { CommandProcessor } from '../command-line/command-processor.ts';
import type { Invocation } from '../command-line/dispatch.ts';
import { commandItems } from '../paragraphs/command-items.ts';
import { ProcBuffers } from './buffers.ts';
import { COMMANDS } from './commands.ts';
import { BadProcLine, ProcEnd, ProcRun, type ProcStart } from './proc-run.ts';

/** Runs a PROC from the VOC; the items of the sentence are its input buffer. */
export function runProc(processor: CommandProcessor, invocation: Invocation): void {
  const record = invocation.record.fields.join(FIELD_MARK);
  const { session } = processor;
  const buffers = new ProcBuffers(session);
  processor.withSentence(invocation.sentence, () => {
    const isPqn = /^PQ[NX]/i.test(record);
    buffers.setInput(commandItems(invocation.sentence).join(isPqn ? FIELD_MARK : ' '), 0);
    buffers.setInput('', 1);
    buffers.clearOutput();
    session.terminal.paginate = false;
    const wasInProc = session.inProc;
    session.inProc = true;
    try {
      const run = new ProcRun(processor, buffers, runProcRecord);
      runProcRecord(run, { name: invocation.verb, record, label: '' });
    } finally {
      session.inProc = wasInProc;
      buffers.closeFiles();
    }
  });
}

/** Runs a PROC to its end; X, RTN and a bad line end it too. */
function runProcRecord(run: ProcRun, start: ProcStart): void {
  try {
    run.start(start);
    runLines(run);
  } catch (end) {
    if (end instanceof BadProcLine) showBadLine(run);
    else if (!(end instanceof ProcEnd)) throw end;
  }
}

function runLines(run: ProcRun): void {
  for (run.line += 1; run.line <= run.lines.length; run.line += 1) {
    const text = run.text(run.line).trimStart();
    const { session } = run.processor;
    if (session.terminal.hasAttention) session.poll();
    if (run.tracing) run.show(text);
    const label = /^\d+(?= |$)/.exec(text)?.[0] ?? '';
    runProcCommand(run, text.slice(label.length));
  }
  // The end of the PROC does what P does.
  if (run.buffers.output(0) !== '') runProcCommand(run, 'P');
}

/** Runs one command of a PROC; IF runs what follows its condition. */
function runProcCommand(run: ProcRun, text: string): void {
  const command = text.trimStart();
  if (command === '') return;
  const action = COMMANDS.get(command.charAt(0).toUpperCase());
  if (!action && /[a-z]/i.test(command.charAt(0))) run.unknown();
  if (!action) throw new BadProcLine();
  action(run, command, runProcCommand);
}

function showBadLine(run: ProcRun): void {
  run.show(`Bad PROC line - ${run.line}: ${run.text(run.line)}`);
  run.show('Press RETURN to continue');
  run.processor.session.keyboard.key();
}
