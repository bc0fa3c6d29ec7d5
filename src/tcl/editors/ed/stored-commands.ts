// Commands that only stored sequences know: PAUSE and LOOP.
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';

export const storedCommands: readonly EdCommand[] = [
  {
    pattern: /^PAUSE$/,
    storedOnly: true,
    run(editor) {
      const { stored } = editor;
      if (!stored) return;
      editor.show(`Paused at line ${stored.next - 1} of prestored command sequence`);
      editor.paused = stored;
      editor.stored = undefined;
    },
  },
  { pattern: /^LOOP(?: +(\S+))?(?: +(\S+))?/, storedOnly: true, run: loop },
];

/** LOOP {line {times}}: goes back so many times. */
function loop(editor: EdEditor, match: RegExpExecArray): void {
  const { stored } = editor;
  if (!stored) return;
  const here = stored.next - 1;
  const [, lineText = '1', timesText = '1'] = match;
  const line = Number(lineText);
  const times = Number(timesText);
  const isGood = /^\d+$/.test(lineText + timesText) && line >= 1 && times >= 1 && line < here - 1;
  if (!isGood) editor.fault('Invalid LOOP command');
  const known = stored.loops.get(here);
  const left = known === undefined ? times : known - 1;
  if (left > 0) {
    stored.loops.set(here, left);
    stored.next = line;
  } else stored.loops.delete(here);
}
