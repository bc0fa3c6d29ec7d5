// Compiles programs of a file one after another, as BASIC does.

import type { OpenFile } from '#files/index.ts';
import { pathStats } from '#files/index.ts';
import { type CompileOptions, objectPath } from '#qmbasic/index.ts';
import { readVoc } from '../../command-line/look-up.ts';
import { basicOptions } from '../../programs/basic-options.ts';
import { compileRecord } from '../../programs/compile-record.ts';
import { programsOf } from '../../programs/programs.ts';
import { isWatched, ProgressBar } from '../../progress-bar.ts';
import type { Command } from '../../verb.ts';

export const OPTIONS_ID = '$BASIC.OPTIONS';

export interface CompileTask {
  /** Name of the file as it was found. */
  readonly name: string;
  readonly source: OpenFile;
  readonly object: OpenFile;
  readonly onlyChanged: boolean;
  readonly options: CompileOptions;
  readonly listing: boolean;
}

export interface CompileCount {
  compiled: number;
  good: number;
  readonly failed: string[];
}

/** Compiles the programs; at a terminal several show a bar, and only those with messages more than that. */
export function compilePrograms(
  command: Command,
  task: CompileTask,
  ids: readonly string[],
): CompileCount {
  const { terminal } = command.session;
  const count: CompileCount = { compiled: 0, good: 0, failed: [] };
  const bar =
    ids.length > 1 && isWatched(terminal) ? new ProgressBar(terminal, ids.length) : undefined;
  for (const id of ids) {
    bar?.step(id);
    compileOne(command, task, id, { bar, count });
  }
  bar?.clear();
  if (bar) terminal.writeLine(`${count.good} compiled, ${count.failed.length} failed`);
  return count;
}

interface Underway {
  readonly bar: ProgressBar | undefined;
  readonly count: CompileCount;
}

function compileOne(command: Command, task: CompileTask, typed: string, { bar, count }: Underway) {
  const { session } = command;
  const { terminal, files } = session;
  const { name, source, object } = task;
  const id = files.read(source, typed) === undefined ? typed.toUpperCase() : typed;
  const record = files.read(source, id);
  if (record === undefined) {
    bar?.clear();
    terminal.writeLine(`Cannot read source record '${typed}'`);
    return;
  }
  if (task.onlyChanged && isUpToDate(source, object, id)) return;
  const heading = `Compiling ${name} ${id}\n`;
  if (!bar) terminal.write(heading);
  count.compiled += 1;
  const isGood = compileRecord(session, programsOf(command), {
    sourceName: name,
    source,
    object,
    record,
    id,
    options: { ...sharedOptions(command, source, bar), ...task.options },
    listing: task.listing,
    quiet: bar && { heading, beforeOutput: () => bar.clear() },
  });
  if (isGood) count.good += 1;
  else count.failed.push(id);
}

function sharedOptions(command: Command, source: OpenFile, bar: ProgressBar | undefined) {
  const { session } = command;
  const record = session.files.read(source, OPTIONS_ID) ?? readVoc(session, OPTIONS_ID);
  return basicOptions(record, (text) => {
    bar?.clear();
    session.terminal.writeLine(text);
  });
}

function isUpToDate(source: OpenFile, object: OpenFile, id: string): boolean {
  // Whole seconds, and one to spare: an object made within a second of its source may be the older.
  const time = (file: OpenFile) => {
    const stats = pathStats(objectPath(file.path, id));
    return stats && Math.floor(stats.mtimeMs / 1000);
  };
  const sourceTime = time(source);
  const objectTime = time(object);
  return sourceTime !== undefined && objectTime !== undefined && objectTime > sourceTime + 1;
}
