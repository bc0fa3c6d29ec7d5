import type { Verb } from '../../verb.ts';
import { abort } from './abort.ts';
import { alias } from './alias.ts';
import { autologout } from './autologout.ts';
import { beginTransaction } from './begin-transaction.ts';
import { bell } from './bell.ts';
import { breakVerb } from './break.ts';
import { clearAbort } from './clear-abort.ts';
import { clearData } from './clear-data.ts';
import { clearInput } from './clear-input.ts';
import { clearPrompts } from './clear-prompts.ts';
import { clearSelect } from './clear-select.ts';
import { clearStack } from './clear-stack.ts';
import { clr } from './clr.ts';
import { commitTransaction } from './commit-transaction.ts';
import { date } from './date.ts';
import { dateFormat } from './date-format.ts';
import { display } from './display.ts';
import { echo } from './echo.ts';
import { getStack } from './get-stack.ts';
import { go } from './go.ts';
import { history } from './history.ts';
import { hush } from './hush.ts';
import { iconvVerb } from './iconv.ts';
import { ifVerb } from './if.ts';
import { listVars } from './list-vars.ts';
import { logmsg } from './logmsg.ts';
import { logout } from './logout.ts';
import { oconvVerb } from './oconv.ts';
import { off } from './off.ts';
import { optionVerb } from './option.ts';
import { pause } from './pause.ts';
import { reportSrc } from './report-src.ts';
import { reportStyle } from './report-style.ts';
import { rollbackTransaction } from './rollback-transaction.ts';
import { saveStack } from './save-stack.ts';
import { setVerb } from './set.ts';
import { setDate } from './set-date.ts';
import { setExitStatus } from './set-exit-status.ts';
import { sh } from './sh.ts';
import { sleep } from './sleep.ts';
import { status } from './status.ts';
import { stop } from './stop.ts';
import { time } from './time.ts';
import { umask } from './umask.ts';
import { who } from './who.ts';

export const sessionVerbs: readonly Verb[] = [
  abort,
  alias,
  autologout,
  beginTransaction,
  bell,
  breakVerb,
  clearAbort,
  clearData,
  clearInput,
  clearPrompts,
  clearSelect,
  clearStack,
  clr,
  commitTransaction,
  dateFormat,
  date,
  display,
  echo,
  getStack,
  go,
  history,
  hush,
  iconvVerb,
  ifVerb,
  listVars,
  logmsg,
  logout,
  oconvVerb,
  off,
  optionVerb,
  pause,
  reportSrc,
  reportStyle,
  rollbackTransaction,
  saveStack,
  setDate,
  setExitStatus,
  setVerb,
  sh,
  sleep,
  status,
  stop,
  time,
  umask,
  who,
];
