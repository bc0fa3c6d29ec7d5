// <<...>>: in-line prompts of sentences and paragraphs.
import { CommandError } from '#base/index.ts';
import type { CommandEnvironment } from '../verb.ts';
import { QuitSignal } from '../verb.ts';
import { checkOf, isAcceptable } from './prompt-checks.ts';
import { type PromptState, takeDisplayControls, takeResponseControls } from './prompt-controls.ts';

const OPEN = '<<';
const CLOSE = '>>';

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** The text between << and its matching >>, or undefined when it never ends. */
function promptAt(text: string, start: number): { body: string; end: number } | undefined {
  let end = text.indexOf(CLOSE, start + 2);
  while (end >= 0) {
    const body = text.slice(start + 2, end);
    if (occurrences(body, OPEN) === occurrences(body, CLOSE)) return { body, end: end + 2 };
    end = text.indexOf(CLOSE, end + 2);
  }
  return undefined;
}

/** Replaces every in-line prompt of a sentence by its answer; inner prompts are asked first. */
export function expandInlinePrompts(environment: CommandEnvironment, sentence: string): string {
  try {
    return expanded(environment, sentence);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // ScarletDME: the sentence is carried out all the same. (tcl-para/inline-nested-and-display)
    environment.session.terminal.writeLine(error.message);
    return sentence;
  }
}

function expanded(environment: CommandEnvironment, sentence: string): string {
  let text = sentence;
  for (let start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN)) {
    const found = promptAt(text, start);
    if (!found) throw new CommandError('COMMAND', 'Unterminated inline prompt');
    const body = found.body.includes(OPEN) ? expanded(environment, found.body) : found.body;
    text = text.slice(0, start) + answerOf(environment, body) + text.slice(found.end);
  }
  return text;
}

function answerOf(environment: CommandEnvironment, body: string): string {
  const display = takeDisplayControls(environment, body);
  const state = takeResponseControls(environment, display.rest);
  const text = state.rest.trimStart();
  const comma = text.indexOf(',');
  const prompt = comma < 0 ? text : text.slice(0, comma);
  const check = comma < 0 ? undefined : checkOf(text.slice(comma + 1).trimStart());
  const remembered = environment.promptAnswers.get(prompt);
  let answer = state.response;
  if (state.mode === 'remembered' && prompt !== '' && remembered !== undefined) answer = remembered;
  else if (state.mode !== 'given') {
    answer = ask(environment, state, { control: display.control, prompt, check });
  }
  if (prompt !== '') environment.promptAnswers.set(prompt, answer);
  return state.upperCase ? answer.toUpperCase() : answer;
}

interface Question {
  readonly control: string;
  readonly prompt: string;
  readonly check: ReturnType<typeof checkOf> | undefined;
}

function ask(environment: CommandEnvironment, state: PromptState, question: Question): string {
  const answers: string[] = [];
  for (;;) {
    const typed = askOnce(environment, state, question);
    if (typed === '' && state.separator !== undefined) return answers.join(state.separator);
    answers.push(typed);
    if (state.separator === undefined) return typed;
  }
}

function askOnce(environment: CommandEnvironment, state: PromptState, question: Question): string {
  const { session } = environment;
  for (;;) {
    session.terminal.write(`${question.control}${question.prompt}=`);
    // Answers come from the keyboard, never from the DATA queue.
    const line = session.keyboard.line({ prompt: '', fromKeyboard: true });
    const text = line.outcome === 'line' ? line.text : '';
    if (text.trim().toUpperCase() === 'QUIT') throw new QuitSignal('quit');
    const isPlain = !text.includes(OPEN) && !text.includes(CLOSE) && !text.includes('\xfe');
    const ends = state.separator !== undefined && text === '';
    if (isPlain && (ends || isAcceptable(session, text, question.check, state.upperCase))) {
      return text;
    }
    session.terminal.writeLine(`${session.at.text('SYS.BELL')}Invalid data`);
  }
}
