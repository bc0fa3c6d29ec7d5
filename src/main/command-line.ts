// The words after `qm` on a shell's command line.
import { MvError } from '#base/index.ts';

export type Action =
  | { readonly kind: 'version' }
  | { readonly kind: 'help' }
  | { readonly kind: 'test-configuration'; readonly path: string | undefined }
  | { readonly kind: 'session'; readonly request: SessionRequest };

export interface SessionRequest {
  /** -aACCOUNT; undefined: the account of the current directory, or one named by the only word. */
  readonly account: string | undefined;
  /** Words that are a command, or the name of an account when there is only one. */
  readonly words: readonly string[];
  /** -c COMMAND */
  readonly command: string | undefined;
  /** No greeting. */
  readonly quiet: boolean;
}

export const HELP = `Usage: qm [options] [ACCOUNT | COMMAND ...]

  qm                     a session in the account of the current directory
  qm ACCOUNT             a session in a registered account
  qm COMMAND ...         one command in the account of the current directory
  -aACCOUNT              use this account (a registered name, or a directory)
  -c "COMMAND"           one command, given as one word
  -quiet                 no greeting
  -test-config [FILE]    check the configuration and end (also -validate-config)
  -v, --version          show the version
  -help, --help          show this text

Environment: QMSYS (the system account), QMCONFIG (configuration file), QMACCOUNT (default account),
QMTERM (terminal type).
Exit status: 0 success, 1 general error, 2 file not found, 3 permission denied, 4 syntax error,
5 run-time error; a program may set its own.
`;

const VERSION_WORDS = new Set(['-v', '-version', '--version']);
const HELP_WORDS = new Set(['-h', '-help', '--help']);
const CHECK_WORDS = new Set(['-test-config', '-validate-config']);

function usageError(problem: string): MvError {
  return new MvError('USAGE', `${problem}. Try qm --help`);
}

/** Turns the words into an action. Throws MvError USAGE for an option that does not exist. */
export function parseCommandLine(words: readonly string[]): Action {
  let account: string | undefined;
  let command: string | undefined;
  let quiet = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!word.startsWith('-') || word === '-') {
      return { kind: 'session', request: { account, words: words.slice(i), command, quiet } };
    }
    const lower = word.toLowerCase();
    if (VERSION_WORDS.has(lower)) return { kind: 'version' };
    if (HELP_WORDS.has(lower)) return { kind: 'help' };
    if (CHECK_WORDS.has(lower)) return { kind: 'test-configuration', path: words[i + 1] };
    if (lower === '-quiet') quiet = true;
    else if (lower === '-c') {
      command = words[++i];
      if (command === undefined) throw usageError('-c needs a command');
    } else if (lower.startsWith('-a')) {
      account = word.slice(2) || words[++i];
      if (!account) throw usageError('-a needs an account');
    } else throw usageError(`Unknown option "${word}"`);
  }
  return { kind: 'session', request: { account, words: [], command, quiet } };
}
