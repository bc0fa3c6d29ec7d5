// The command stack from one session to the next: kept in the account's `stacks`, one record a user, where the VOC asks for it.
import { join } from 'node:path';
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { fileMakerOf } from '../file-maker.ts';
import type { CommandProcessor } from './command-processor.ts';

/** An X record of this name says that stacks are to be kept. */
const WANTED = '$COMMAND.STACK';
const STACKS = 'stacks';
const LEAST_DEPTH = 20;
const GREATEST_DEPTH = 999;
const USUAL_DEPTH = 99;

export function stackDepth({ system }: Session): number {
  const depth = Number(system.configuration.get('CMDSTACK') ?? '') || USUAL_DEPTH;
  return Math.max(LEAST_DEPTH, Math.min(depth, GREATEST_DEPTH));
}

export function restoreStack(processor: CommandProcessor): void {
  withStacks(processor, (file) => {
    const { session } = processor;
    const record = session.files.read(file, session.subject.userName) ?? '';
    if (record !== '') session.commandStack.push(...record.split(FIELD_MARK));
  });
}

export function keepStack(processor: CommandProcessor): void {
  withStacks(processor, (file) => {
    const { session } = processor;
    session.files.write(file, session.subject.userName, session.commandStack.join(FIELD_MARK));
  });
}

function withStacks(processor: CommandProcessor, use: (file: OpenFile) => void): void {
  const { session, initialAccount } = processor;
  if (!/^x/i.test(processor.readVoc(WANTED) ?? '')) return;
  const path = join(initialAccount.path, STACKS);
  let opened = session.files.openPath(path);
  if (opened.outcome !== 'opened') {
    if (fileMakerOf(session)?.create(path, 'directory', {}) !== 0) return;
    opened = session.files.openPath(path);
  }
  if (opened.outcome !== 'opened') return;
  use(opened.file);
  session.files.close(opened.file);
}
