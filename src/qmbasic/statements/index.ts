// All statements of the language: one line for each file.
import { operationsWithoutCase, WITHOUT_CASE } from '../functions/without-case.ts';
import { OPERATION_TABLES } from '../operations/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { call } from './call.ts';
import { begin, strayCase } from './case.ts';
import { classHead, getSet, inherit, privateStatement, publicStatement } from './class.ts';
import { clear, clearCommon, common } from './common-statement.ts';
import { crt } from './crt.ts';
import { dparse, inputcsv, matreadcsv, readcsv } from './csv.ts';
import { deffun } from './deffun.ts';
import { dim } from './dim.ts';
import { convert, del, ins, remove, setrem, voidStatement } from './edit.ts';
import { end, include, nullStatement, remark } from './end.ts';
import { equate } from './equate.ts';
import { execute, osExecute } from './execute.ts';
import {
  clearfile,
  close,
  create,
  filelock,
  flush,
  lock,
  recordlock,
  release,
  seek,
  status,
  unlock,
  weofseq,
} from './files.ts';
import { forStatement, next } from './for.ts';
import { gosub, goTo, on, returnStatement } from './goto.ts';
import { functionHead, program, subroutine } from './headers.ts';
import { ifStatement, misplaced } from './if.ts';
import { input, inStatement } from './input.ts';
import { local } from './local.ts';
import { find, locate } from './locate.ts';
import { doStatement, exitContinue, loop, repeat, whileUntil } from './loop.ts';
import { mat, matbuild, matparse } from './mat.ts';
import { createFile, file, open, openseq } from './open.ts';
import { heading, page, print, printcsv, printer } from './print.ts';
import { matread, procread, read, readlist, readnext, readseq } from './read.ts';
import {
  clearselect,
  formlist,
  savedLists,
  select,
  selecte,
  selectindex,
  selectSides,
  setSides,
} from './select.ts';
import {
  closeSocket,
  data,
  keys,
  markMapping,
  noOperands,
  oneExpression,
  precision,
  randomize,
  restoreScreen,
  setArg,
  sevenExpressions,
  sleep,
  switches,
  tclread,
  threeExpressions,
  timeout,
  twoExpressions,
} from './simple.ts';
import type { StatementRow } from './statement.ts';
import { abort, chain, errmsg, stop } from './stop.ts';
import { commitRollback, transaction } from './transaction.ts';
import { strayCatch, throwStatement, tryStatement } from './try.ts';
import { deleteRecord, deleteseq, matwrite, write, writeseq } from './write.ts';

const ROWS: readonly StatementRow[] = [
  call,
  begin,
  strayCase,
  classHead,
  publicStatement,
  privateStatement,
  getSet,
  inherit,
  common,
  clearCommon,
  clear,
  crt,
  dparse,
  inputcsv,
  readcsv,
  matreadcsv,
  deffun,
  dim,
  ins,
  del,
  convert,
  remove,
  setrem,
  voidStatement,
  end,
  remark,
  nullStatement,
  include,
  equate,
  execute,
  osExecute,
  close,
  clearfile,
  filelock,
  recordlock,
  release,
  create,
  flush,
  seek,
  weofseq,
  status,
  lock,
  unlock,
  forStatement,
  next,
  goTo,
  gosub,
  on,
  returnStatement,
  program,
  subroutine,
  functionHead,
  ifStatement,
  misplaced,
  input,
  inStatement,
  local,
  locate,
  find,
  loop,
  repeat,
  whileUntil,
  doStatement,
  exitContinue,
  mat,
  matbuild,
  matparse,
  open,
  openseq,
  file,
  createFile,
  print,
  printcsv,
  heading,
  page,
  printer,
  read,
  matread,
  readseq,
  readnext,
  readlist,
  procread,
  select,
  selecte,
  selectindex,
  selectSides,
  setSides,
  formlist,
  clearselect,
  savedLists,
  oneExpression,
  twoExpressions,
  threeExpressions,
  sevenExpressions,
  noOperands,
  sleep,
  randomize,
  precision,
  data,
  switches,
  markMapping,
  setArg,
  restoreScreen,
  tclread,
  keys,
  timeout,
  closeSocket,
  stop,
  abort,
  errmsg,
  chain,
  commitRollback,
  transaction,
  tryStatement,
  strayCatch,
  throwStatement,
  write,
  matwrite,
  writeseq,
  deleteRecord,
  deleteseq,
];

/** Statements by name. */
export const STATEMENTS: ReadonlyMap<string, StatementRow> = new Map(
  ROWS.flatMap((row) => row.names.map((name) => [name, row] as const)),
);

type Callable = (rt: Runtime, ...operands: unknown[]) => Value;

const ORDINARY: Readonly<Record<string, Callable>> = Object.assign(
  Object.create(null),
  ...OPERATION_TABLES,
  ...ROWS.map((row) => row.operations ?? {}),
);

/** Run-time operations of statements by name. */
export const OPERATIONS: Readonly<Record<string, Callable>> = Object.freeze(
  Object.assign(
    ORDINARY,
    Object.fromEntries(
      Object.entries(operationsWithoutCase(ORDINARY)).map(([name, operation]) => [
        WITHOUT_CASE + name,
        operation,
      ]),
    ),
  ),
);
