// M records: a menu of numbered choices, each a command.
import type { VocRecord } from '#files/index.ts';
import { isTrue, VALUE_MARK } from '#values/index.ts';
import type { CommandProcessor } from '../command-line/command-processor.ts';
import { cursorTo, screenCode } from '../screen.ts';

const LONGEST_ANSWER = 4;

interface Choice {
  readonly text: string;
  readonly command: string;
  readonly help: string;
  /** A choice that is shown but refused; its number is in brackets. */
  readonly allowed: boolean;
}

function values(record: VocRecord, field: number): string[] {
  return (record.fields[field - 1] ?? '').split(VALUE_MARK);
}

/** Texts without a command are headings between the choices; hidden choices are left out. */
function choicesOf(processor: CommandProcessor, name: string, record: VocRecord): Choice[] {
  const commands = values(record, 4);
  const helps = values(record, 5);
  const keys = values(record, 6);
  const hides = values(record, 7);
  const guard = record.fields[7] ?? '';
  const choices: Choice[] = [];
  values(record, 3).forEach((text, index) => {
    const key = keys[index] ?? '';
    const allowed = guard === '' || key === '' || isAllowed(processor, guard, [name, key]);
    const hide = hides.length > 1 ? (hides[index] ?? '') : (hides[0] ?? '');
    if (!allowed && isTrue(hide)) return;
    choices.push({ text, command: commands[index] ?? '', help: helps[index] ?? '', allowed });
  });
  return choices;
}

function isAllowed(processor: CommandProcessor, guard: string, args: string[]): boolean {
  const programs = processor.services.programs;
  return isTrue(programs?.callSubroutine(guard, ['1', ...args])[0] ?? '');
}

export function runMenu(processor: CommandProcessor, name: string, record: VocRecord): void {
  const guard = record.fields[7] ?? '';
  const { terminal } = processor.session;
  if (guard !== '' && !processor.services.programs?.isCatalogued(guard)) {
    terminal.writeLine(`Access control subroutine '${guard}' for menu '${name}' is not catalogued`);
    return;
  }
  for (;;) {
    const choices = choicesOf(processor, name, record);
    const numbered = choices.filter((choice) => choice.command !== '');
    const promptLine = draw(processor, record, choices);
    const choice = askChoice(processor, record, numbered, promptLine);
    if (!choice) return;
    runChoice(processor, choice);
  }
}

function draw(processor: CommandProcessor, record: VocRecord, choices: readonly Choice[]): number {
  const { session } = processor;
  const { terminal } = session;
  const title = (record.fields[1] ?? '').slice(0, terminal.width);
  const column = Math.max(0, Math.floor((terminal.width - title.length) / 2));
  terminal.writeRaw(screenCode(session, -1));
  terminal.writeRaw(cursorTo(session, column, 0) + title);
  let number = 0;
  choices.forEach((choice, index) => {
    let label = '';
    if (choice.command !== '') {
      number += 1;
      label = choice.allowed
        ? `${String(number).padStart(3)} = `
        : `(${String(number).padStart(2)})= `;
    }
    terminal.writeRaw(cursorTo(session, 0, index + 2) + label + choice.text);
  });
  return Math.min(choices.length + 3, terminal.lines - 2);
}

/** Undefined: the menu is left. An abort leaves all menus. */
function askChoice(
  processor: CommandProcessor,
  record: VocRecord,
  numbered: readonly Choice[],
  line: number,
): Choice | undefined {
  const { session } = processor;
  const { terminal, keyboard } = session;
  const prompt = record.fields[8] || `Select option (1 - ${numbered.length}) = `;
  const exits = record.fields[9] ? values(record, 10) : [''];
  const stops = record.fields[10] ? values(record, 11) : ['Q', 'q'];
  for (;;) {
    terminal.writeRaw(cursorTo(session, 0, line) + prompt + screenCode(session, -4));
    const typed = keyboard.line({ prompt: '', length: LONGEST_ANSWER, needsReturn: true });
    const answer = typed.outcome === 'line' ? typed.text : '';
    terminal.writeRaw(cursorTo(session, 0, terminal.lines - 1) + screenCode(session, -3));
    if (exits.includes(answer) || stops.includes(answer))
      terminal.writeRaw(screenCode(session, -1));
    if (exits.includes(answer)) return undefined;
    if (stops.includes(answer)) processor.abort('');
    const choice = numbered[Number(answer) - 1];
    if (/^\d{1,2}$/.test(answer) && choice?.allowed) return choice;
    const asked = /^(\d{1,2})\?$/.exec(answer);
    if (asked)
      terminal.writeRaw((numbered[Number(asked[1]) - 1]?.help ?? '').slice(0, terminal.width - 1));
  }
}

/** A command that ends in a semicolon waits for RETURN before the menu comes back. */
function runChoice(processor: CommandProcessor, choice: Choice): void {
  const waits = choice.command.endsWith(';');
  processor.session.terminal.startCommand();
  processor.run(waits ? choice.command.slice(0, -1) : choice.command);
  processor.resetEnvironment();
  if (!waits) return;
  processor.session.terminal.write('Press return to continue');
  processor.session.keyboard.line({ prompt: '' });
}
