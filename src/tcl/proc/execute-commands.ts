// P ( [ U: running commands, other PROCs and subroutines.
import { waitMs } from '#qmbasic/index.ts';
import { field } from '#values/index.ts';
import { ask } from '../questions.ts';
import { tryOpenFile } from '../verb.ts';
import { itemAt } from './buffers.ts';
import type { ProcCommand } from './commands.ts';
import { BadProcLine, ProcRun, type ProcStart } from './proc-run.ts';

const LOCK_WAIT_MS = 100;

export const executeCommands: readonly (readonly [string, ProcCommand])[] = [
  ['P', runOutputBuffer],
  ['(', chain],
  ['[', call],
  ['U', (run, command) => run.processor.runCatalogued(command.slice(1).trim())],
];

/** P{P|H|W|X}{Ln}: runs the primary output buffer with the secondary one as its DATA. */
function runOutputBuffer(run: ProcRun, command: string): void {
  const { buffers, delimiter } = run;
  const options = command.toUpperCase().slice(1);
  const text = buffers.output(0).replaceAll(delimiter, ' ');
  const data = buffers.output(1).replaceAll(delimiter, ' ').split('<');
  if (/[PW]/.test(options)) {
    run.show(text);
    run.show(buffers.output(1).replaceAll(delimiter, ' '));
  }
  if (options.includes('W') && !confirmed(run)) return;
  withTaskLock(run, command, () => {
    if (data.length > 1 || data[0] !== '') run.processor.session.keyboard.dataQueue.push(...data);
    const capture = options.includes('H');
    run.processor.execute(text, { capture });
    // Whatever the command left of its DATA is run as commands.
    const queue = run.processor.session.keyboard.dataQueue;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      run.processor.execute(next, { capture });
    }
  });
  buffers.clearOutput();
}

function confirmed(run: ProcRun): boolean {
  const { buffers } = run;
  for (;;) {
    const answer = ask(run.processor.session, 'Continue (Yes/No/Skip)? ').slice(0, 1).toUpperCase();
    if (answer === 'Y') return true;
    if (answer === 'N' || answer === 'S') buffers.clearOutput();
    if (answer === 'N') run.processor.abort('');
    if (answer === 'S') return false;
  }
}

function withTaskLock(run: ProcRun, command: string, action: () => void): void {
  const at = command.toUpperCase().indexOf('L', 1);
  const lock = at < 0 ? undefined : command.slice(at + 1);
  const { session } = run.processor;
  const { files } = session;
  if (lock !== undefined) {
    if (!/^\d+$/.test(lock) || Number(lock) > 63) {
      run.show(`Incorrectly formed lock number: ${lock}`);
      throw new BadProcLine();
    }
    while (!files.lockTask(Number(lock)).held) waitMs(session, LOCK_WAIT_MS);
  }
  try {
    action();
  } finally {
    if (lock !== undefined) files.unlockTask(Number(lock));
  }
}

/** `({DICT} file id) label`, and the same in square brackets. */
function calledProc(run: ProcRun, command: string): ProcStart {
  const close = command.startsWith('(') ? ')' : ']';
  const end = command.indexOf(close);
  const inside = command.slice(1, end < 0 ? command.length : end).trim();
  const label = end < 0 ? '' : command.slice(end + 1).trim();
  const isDict = /^DICT /i.test(inside);
  const [fileName = '', named = ''] = inside.slice(isDict ? 5 : 0).split(' ');
  const { buffers } = run;
  const id = named || itemAt(buffers.input(), run.delimiter, buffers.pointer.item);
  const file = tryOpenFile(run.processor.session, fileName, isDict ? 'DICT' : 'DATA');
  const shownFile = `${isDict ? 'DICT ' : ''}${fileName}`;
  if (typeof file === 'number') {
    run.show(`Cannot open ${shownFile}`);
    throw new BadProcLine();
  }
  const record = run.processor.session.files.read(file, id);
  run.processor.session.files.close(file);
  if (record === undefined) {
    run.show(`Cannot read "${id}" from ${shownFile}`);
    throw new BadProcLine();
  }
  if (run.isPqn !== /^PQN/i.test(field(record, '\xfe', 1))) {
    run.show('Called Proc is of different type');
    throw new BadProcLine();
  }
  return { name: id, record, label };
}

/** ( : the other PROC takes the place of this one. */
function chain(run: ProcRun, command: string): void {
  const called = calledProc(run, command);
  run.start(called);
}

/** [ : the other PROC runs, then this one goes on; RTN n skips lines. */
function call(run: ProcRun, command: string): void {
  const called = calledProc(run, command);
  const inner = new ProcRun(run.processor, run.buffers, run.runRecord);
  run.runRecord(inner, called);
  run.line += inner.returnSkip;
}
