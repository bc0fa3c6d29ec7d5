// The block: setting it, copying, moving and deleting it.
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';

function needBlock(editor: EdEditor): void {
  const { blockTop, blockBottom, count } = editor.buffer;
  if (blockTop === 0 || blockBottom === 0) editor.fault('No block defined');
  if (blockTop > blockBottom || blockBottom > count) editor.fault('Block incorrectly defined');
}

/** Asks before an action on the block, unless BLOCK has switched that off. */
function confirmed(editor: EdEditor, one: string, several: string): boolean {
  if (!editor.settings.queryBlocks) return true;
  const { blockTop, blockBottom } = editor.buffer;
  return editor.confirms(blockTop === blockBottom ? one : several);
}

export const blockCommands: readonly EdCommand[] = [
  {
    pattern: /^<$/,
    run(editor) {
      const { buffer } = editor;
      buffer.blockTop = buffer.position;
      if (buffer.position === 0) {
        buffer.blockBottom = 0;
        editor.show('Block pointers have been cleared');
      } else editor.show(`Block start set to line ${buffer.blockTop}`);
    },
  },
  {
    pattern: /^>$/,
    run(editor) {
      editor.needCurrentLine();
      editor.buffer.blockBottom = editor.buffer.position;
      editor.show(`Block end set to line ${editor.buffer.blockBottom}`);
    },
  },
  {
    pattern: /^<>$/,
    run(editor) {
      editor.needCurrentLine();
      const { buffer } = editor;
      buffer.blockTop = buffer.position;
      buffer.blockBottom = buffer.position;
      editor.show(`Line ${buffer.position} defined as single line block`);
    },
  },
  {
    pattern: /^G([<>])$/,
    run(editor, [, which]) {
      const { buffer } = editor;
      const isTop = which === '<';
      const line = isTop ? buffer.blockTop : buffer.blockBottom;
      if (line === 0) editor.fault(`Error - Block ${isTop ? 'start' : 'end'} line not defined`);
      buffer.position = line;
      editor.showCurrent();
    },
  },
  {
    pattern: /^PB$/,
    run(editor) {
      needBlock(editor);
      editor.showLines(editor.buffer.blockTop, editor.buffer.blockLines);
    },
  },
  {
    pattern: /^BLOCK$/,
    run(editor) {
      const { settings } = editor;
      settings.queryBlocks = !settings.queryBlocks;
      const state = settings.queryBlocks ? 'enabled' : 'disabled';
      editor.show(`Verification of block actions ${state}`);
    },
  },
  { pattern: /^COPY$/, run: copyBlock },
  { pattern: /^MOVE$/, run: moveBlock },
  { pattern: /^DROP$/, run: dropBlock },
];

function blockText(editor: EdEditor): string[] {
  const { buffer } = editor;
  return buffer.lines.slice(buffer.blockTop - 1, buffer.blockBottom);
}

function copyBlock(editor: EdEditor): void {
  needBlock(editor);
  const { buffer } = editor;
  const { blockTop, blockBottom, position } = buffer;
  const one = `Copy line ${blockTop} to under line ${position}? `;
  const several = `Copy lines ${blockTop}-${blockBottom} to under line ${position}? `;
  if (!confirmed(editor, one, several)) return;
  buffer.remember(editor.text);
  buffer.insert(position, blockText(editor));
  buffer.position += 1;
  editor.showCurrent();
}

function moveBlock(editor: EdEditor): void {
  needBlock(editor);
  const { buffer } = editor;
  const { blockTop, blockBottom, position } = buffer;
  if (position >= blockTop && position <= blockBottom) {
    editor.fault('Illegal MOVE. Current line is within moved block.');
  }
  const one = `Move line ${blockTop} to under line ${position}? `;
  const several = `Move lines ${blockTop}-${blockBottom} to under line ${position}? `;
  if (!confirmed(editor, one, several)) return;
  const lines = blockText(editor);
  buffer.remember(editor.text);
  buffer.insert(position, lines);
  const under = position > blockTop ? position - lines.length : position;
  buffer.delete(buffer.blockTop, lines.length);
  buffer.position = under + 1;
  buffer.blockTop = buffer.position;
  buffer.blockBottom = buffer.position + lines.length - 1;
  editor.showCurrent();
}

function dropBlock(editor: EdEditor): void {
  needBlock(editor);
  const { buffer } = editor;
  const { blockTop, blockBottom, blockLines } = buffer;
  const several = `Delete block from line ${blockTop} to line ${blockBottom}? `;
  if (!confirmed(editor, `Delete line ${blockTop} `, several)) return;
  buffer.remember(editor.text);
  if (buffer.position > blockBottom) buffer.position -= blockLines;
  else if (buffer.position > blockTop) buffer.position = blockTop;
  buffer.delete(blockTop, blockLines);
  buffer.blockTop = 0;
  buffer.blockBottom = 0;
  editor.showCurrent();
}
