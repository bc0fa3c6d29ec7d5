// What each type of VOC record does when its name is the first word of a sentence.
import { ER } from '#base/index.ts';
import { parseVocRecord, type VocRecord } from '#files/index.ts';
import { FIELD_MARK, isTrue } from '#values/index.ts';
import { runMenu } from '../paragraphs/menu.ts';
import { runProc } from '../proc/proc.ts';
import { closingFiles, stop, tryOpenFile } from '../verb.ts';
import { verbByDispatch } from '../verb-table.ts';
import type { CommandProcessor } from './command-processor.ts';
import { ADMINISTRATORS_ONLY } from './named-voc-record.ts';
import { isRestricted } from './restricted.ts';
import { CommandWords } from './words.ts';

/** A sentence and the record that its first word names. */
export interface Invocation {
  readonly verb: string;
  readonly sentence: string;
  readonly record: VocRecord;
  /** The sentence stands in a paragraph (IF, GO and DATA work). */
  readonly inParagraph: boolean;
}

type Dispatcher = (processor: CommandProcessor, invocation: Invocation) => void;

const DISPATCHERS: ReadonlyMap<string, Dispatcher> = new Map<string, Dispatcher>([
  ['V', runVerbRecord],
  ['S', runSentenceRecord],
  ['PA', runParagraphRecord],
  ['PQ', (processor, invocation) => runProc(processor, invocation)],
  ['R', runRemoteRecord],
  ['M', (processor, invocation) => runMenu(processor, invocation.verb, invocation.record)],
  ['K', runKeywordRecord],
]);

/** The words after the verb. */
function wordsAfterVerb(processor: CommandProcessor, sentence: string): CommandWords {
  const words = new CommandWords(sentence, (id) => processor.readVoc(id));
  words.next();
  return words;
}

export function dispatch(processor: CommandProcessor, invocation: Invocation): void {
  if (runOwnType(processor, invocation)) return;
  const dispatcher = DISPATCHERS.get(invocation.record.type);
  if (dispatcher) dispatcher(processor, invocation);
  else refuse(processor, `'${invocation.verb}' is not valid for this usage`);
}

/** The sentence cannot be carried out: nor can the paragraphs that it stands in. */
function refuse(processor: CommandProcessor, message: string): void {
  processor.session.terminal.writeLine(message);
  processor.syntaxFault();
  processor.unwind('all');
}

/** $VOC.PARSER: record types of the account's own, each with its handler subroutine. */
function runOwnType(processor: CommandProcessor, invocation: Invocation): boolean {
  const text = processor.readVoc('$VOC.PARSER');
  const programs = processor.services.programs;
  if (text === undefined || !programs || !text.toUpperCase().startsWith('X')) return false;
  const [, types = '', handlers = ''] = text.split(FIELD_MARK);
  const description = invocation.record.description.toUpperCase();
  const index = types
    .split('\xfd')
    .findIndex((type) => type !== '' && description.startsWith(type.toUpperCase()));
  const handler = handlers.split('\xfd')[index];
  if (index < 0 || !handler || !programs.isCatalogued(handler)) return false;
  processor.withSentence(invocation.sentence, () => {
    programs.callSubroutine(handler, [invocation.verb, invocation.record.fields.join(FIELD_MARK)]);
  });
  return true;
}

function isAllowed(processor: CommandProcessor, subroutine: string, args: string[]): boolean {
  if (subroutine === ADMINISTRATORS_ONLY) return processor.session.subject.administrator;
  const programs = processor.services.programs;
  if (!programs?.isCatalogued(subroutine)) return false;
  return isTrue(programs.callSubroutine(subroutine, ['', ...args])[0] ?? '');
}

function runVerbRecord(processor: CommandProcessor, invocation: Invocation): void {
  const { verb, record, sentence } = invocation;
  processor.withSentence(sentence, () => {
    const guard = record.fields[4] ?? '';
    if (guard !== '' && !isAllowed(processor, guard, [verb, '', ''])) {
      refuse(processor, `This command is restricted (${verb})`);
      return;
    }
    if (invocation.inParagraph) processor.queueData();
    processor.session.at.set('OPTION', record.fields[3] ?? '');
    runDispatchCode(processor, invocation);
  });
}

function runDispatchCode(processor: CommandProcessor, invocation: Invocation): void {
  const { verb, record, sentence } = invocation;
  const [, code = '', target = '', option = ''] = record.fields;
  if (code === 'OS') {
    if (isRestricted(processor.session, [verb, 'SH'])) {
      stop(`This command is restricted (${verb})`, ER.PERM);
    }
    processor.runShell(`${target} ${wordsAfterVerb(processor, sentence).rest}`.trimStart());
    return;
  }
  if (code !== 'CA' && code !== 'CS' && code !== 'IN') {
    refuse(processor, `Verb definition for '${verb}' has invalid dispatch code (${code})`);
    return;
  }
  const own = code === 'CS' ? undefined : verbByDispatch(code, target, option);
  if (isRestricted(processor.session, [verb, ...(own?.names ?? [])])) {
    stop(`This command is restricted (${verb})`, ER.PERM);
  }
  if (own) {
    const { session, services } = processor;
    const words = wordsAfterVerb(processor, sentence);
    closingFiles(session, () =>
      own.run({ environment: processor, session, services, verb, sentence, option, words }),
    );
  } else if (code === 'CA') processor.runCatalogued(target);
  else if (code === 'CS') processor.runObject(target);
  else stop(`Verb definition for '${verb}' has invalid dispatch code (${code})`);
}

function runSentenceRecord(processor: CommandProcessor, invocation: Invocation): void {
  const [, ...lines] = invocation.record.fields;
  // Only the first line and those that continue it.
  const text = lines.join(FIELD_MARK).replaceAll(`_${FIELD_MARK}`, ' ').split(FIELD_MARK)[0] ?? '';
  const rest = wordsAfterVerb(processor, invocation.sentence).takeRest();
  processor.withSentence(invocation.sentence, () => processor.run(text + rest));
}

function runParagraphRecord(processor: CommandProcessor, invocation: Invocation): void {
  processor.withSentence(invocation.sentence, () => {
    processor.runParagraph(invocation.verb, invocation.record.fields.join(FIELD_MARK));
  });
}

function runRemoteRecord(processor: CommandProcessor, invocation: Invocation): void {
  const { verb, record, sentence } = invocation;
  const [, fileName = '', id = '', guard = ''] = record.fields;
  const file = tryOpenFile(processor.session, fileName);
  if (typeof file === 'number') {
    refuse(processor, `Unable to open file reference by R-type '${verb}'`);
    return;
  }
  const target = processor.session.files.read(file, id) ?? '';
  processor.session.files.close(file);
  if (target === '') {
    refuse(processor, `Unable to read record reference by R-type '${verb}'`);
    return;
  }
  if (
    guard !== '' &&
    !processor.withSentence(sentence, () => isAllowed(processor, guard, [verb, fileName, id]))
  ) {
    refuse(processor, `This command is restricted (${verb})`);
    return;
  }
  dispatch(processor, { ...invocation, record: parseVocRecord(target) });
}

/** A keyword that is also a verb: field 3 on is the record of the verb. */
function runKeywordRecord(processor: CommandProcessor, invocation: Invocation): void {
  const fields = invocation.record.fields.slice(2);
  if ((fields[0] ?? '').trim() === '') {
    refuse(processor, `'${invocation.verb}' is not valid for this usage`);
    return;
  }
  dispatch(processor, { ...invocation, record: parseVocRecord(fields.join(FIELD_MARK)) });
}
