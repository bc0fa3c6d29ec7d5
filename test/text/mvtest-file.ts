// Text tests: files that a MultiValue programmer can write. See README.md in this folder.

export type Block =
  | { readonly kind: 'basic'; readonly source: string }
  | { readonly kind: 'tcl'; readonly commands: readonly string[] }
  | {
      readonly kind: 'record';
      readonly file: string;
      readonly id: string;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'input'; readonly text: string };

export interface TextCase {
  /** The rule that the case shows: its comment lines. */
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly Block[];
  readonly expected: string;
}

const HEADER = /^(basic|tcl|input|record (\S+) (\S+))$/;

function blockOf(header: RegExpExecArray, lines: readonly string[]): Block {
  const [, word = ''] = header;
  if (word === 'basic') return { kind: 'basic', source: lines.join('\n') };
  if (word === 'tcl') return { kind: 'tcl', commands: lines.filter((line) => line !== '') };
  if (word === 'input') return { kind: 'input', text: lines.map((line) => `${line}\n`).join('') };
  return { kind: 'record', file: header[2] ?? '', id: header[3] ?? '', lines };
}

function withoutLastBlank(lines: readonly string[]): string[] {
  const kept = [...lines];
  while (kept.at(-1) === '') kept.pop();
  return kept;
}

/** Splits the text of a test file; a fault in its form is thrown with the line number. */
export function parseTextCases(text: string): TextCase[] {
  const cases: TextCase[] = [];
  const lines = text.split('\n');
  let at = 0;
  const title: string[] = [];
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.startsWith('#')) title.push(line.slice(1).trim());
    else if (line.trim() !== '') {
      const { next, blocks, expected } = readCase(lines, at);
      cases.push({ title: title.join(' '), line: at + 1, blocks, expected });
      title.length = 0;
      at = next;
      continue;
    }
    at += 1;
  }
  return cases;
}

function readCase(lines: readonly string[], start: number) {
  const blocks: Block[] = [];
  let at = start;
  while (lines[at] !== '----') {
    const header = HEADER.exec(lines[at] ?? '');
    if (!header) throw new Error(`line ${at + 1}: expected basic, tcl, input, record or ----`);
    const from = ++at;
    while (at < lines.length && lines[at] !== '----' && !HEADER.test(lines[at] ?? '')) at += 1;
    if (at >= lines.length) throw new Error(`line ${start + 1}: the case has no ----`);
    blocks.push(blockOf(header, withoutLastBlank(lines.slice(from, at))));
  }
  const from = ++at;
  while (
    at < lines.length &&
    !(lines[at]?.startsWith('# ') && (at === from || lines[at - 1] === ''))
  )
    at += 1;
  return { next: at, blocks, expected: withoutLastBlank(lines.slice(from, at)).join('\n') };
}

/** The file's text with other expected outputs: what UPDATE_EXPECTED=1 writes. */
export function withOutputs(text: string, outputs: readonly string[]): string {
  const lines = text.split('\n');
  const result: string[] = [];
  let at = 0;
  for (const [index, item] of parseTextCases(text).entries()) {
    result.push(...lines.slice(at, item.line - 1));
    at = item.line - 1;
    while (lines[at] !== '----') result.push(lines[at++] ?? '');
    result.push('----', ...(outputs[index] ?? '').split('\n'), '');
    at = readCase(lines, item.line - 1).next;
  }
  return `${result.join('\n').replace(/\n+$/, '')}\n`;
}
