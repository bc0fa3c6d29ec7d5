import type { Portion } from '#files/index.ts';
import { EdEditor, EdSettings } from '../../editors/ed/ed-editor.ts';
import { ask, askYesNo } from '../../questions.ts';
import { type Command, setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';

export const ed: Verb = {
  names: ['ED', 'EDIT'],
  usage: 'ED {{DICT} file {id ... | *}} {NO.QUERY}',
  summary: 'Edit records with the line editor',
  dispatch: 'CA $ED',
  run(command) {
    const editor = openEditor(command);
    if (!editor) return;
    const { ids, noQuery } = takeIds(command);
    setReturnCode(command.session, 0);
    if (ids.length === 1 && ids[0] === '*') editAll(editor);
    else if (ids.length > 0) for (const id of ids) editor.edit(id);
    else if (!editFromList(editor, noQuery)) askForRecords(editor);
  },
};

function openEditor(command: Command): EdEditor | undefined {
  const { session, words } = command;
  const settings = new EdSettings();
  settings.take(session.files.read(session.voc, '$ED.OPTIONS'));
  let word = words.nextFile();
  let portion: Portion = 'DATA';
  let name = word.text;
  if (word.type === 'end') {
    name = ask(session, 'File name? ').trim();
    if (name === '') return undefined;
    if (/^DICT ./.test(name)) {
      portion = 'DICT';
      name = name.slice(5);
    }
  } else if (word.keyword === 'DICT') {
    portion = 'DICT';
    word = words.nextFile();
    name = word.text;
  }
  const file = tryOpenFile(session, name, portion);
  if (typeof file === 'number') stop('File not found', file);
  const shown = file.name || name;
  if (file.readOnly) session.terminal.writeLine(`Warning: ${shown} is a read-only file`);
  return new EdEditor(command, settings, { file, name: shown, portion });
}

function takeIds({ words }: Command): { ids: string[]; noQuery: boolean } {
  const ids: string[] = [];
  let noQuery = false;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'NO.QUERY') noQuery = true;
    else if (ids.length > 0 || word.text !== '') ids.push(word.text);
  }
  return { ids, noQuery };
}

function editEach(editor: EdEditor, ids: readonly string[]): void {
  editor.fromList = true;
  for (const id of ids) {
    editor.edit(id);
    if (editor.terminated) return;
  }
}

function editAll(editor: EdEditor): void {
  editEach(editor, [...editor.command.session.files.ids(editor.file)]);
}

/** False when no list is active. */
function editFromList(editor: EdEditor, noQuery: boolean): boolean {
  const { session } = editor.command;
  const ids = session.selectLists.take(0)?.restOfIds() ?? [];
  if (ids.length === 0) return false;
  const asks = !noQuery && !session.options.has('NO.SEL.LIST.QUERY');
  const question = `Use active select list (First item '${ids[0]}')? `;
  if (!asks || askYesNo(session, question)) editEach(editor, ids);
  return true;
}

function askForRecords(editor: EdEditor): void {
  const { session } = editor.command;
  for (let first = true; ; first = false) {
    editor.show(`File name = ${editor.fullName}`);
    const id = ask(session, 'Record name? ').trim();
    if (id === '') return;
    if (first && id === '*') {
      editAll(editor);
      return;
    }
    editor.edit(id);
  }
}
