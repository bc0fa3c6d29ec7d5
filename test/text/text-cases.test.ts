// Runs the text tests of this folder (*.mvtest), each file in an account of its own.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Account } from '#files/index.ts';
import { normalised } from '../compat/case.ts';
import { TestSystem } from '../harness/test-system.ts';
import { type Block, parseTextCases, withOutputs } from './mvtest-file.ts';

const folder = fileURLToPath(new URL('../../../test/text/', import.meta.url));
const update = process.env['UPDATE_EXPECTED'] === '1';
const FIELD_MARK = '\xfe';
let system: TestSystem;

before(() => {
  system = new TestSystem(mkdtempSync(join(tmpdir(), 'qm-text-')));
});
after(() => system.close());

/** `^253` in a record stands for that character. */
function withMarks(line: string): string {
  return line.replace(/\^(25[1-5])/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function runBlock(account: Account, block: Block, input: string): string {
  switch (block.kind) {
    case 'record': {
      const text = block.lines.map(withMarks).join(FIELD_MARK);
      const isDictionary = block.file.endsWith('.DIC');
      const file = isDictionary ? block.file.slice(0, -'.DIC'.length) : block.file;
      system.write(account, file, isDictionary ? 'DICT' : 'DATA', [[block.id, text]]);
      return '';
    }
    case 'basic': {
      const source = block.source.replaceAll('\n', FIELD_MARK);
      system.write(account, 'BP', 'DATA', [['T', source]]);
      const compiled = system.run(account, 'BASIC BP T').output;
      if (!compiled.includes('with no errors')) return compiled;
      return system.run(account, 'RUN BP T', input).output;
    }
    case 'tcl':
      return block.commands
        .map((command) => system.run(account, command, input).output)
        .map((output) => (output === '' || output.endsWith('\n') ? output : `${output}\n`))
        .join('');
    case 'input':
      return '';
    default:
      return block satisfies never;
  }
}

function runCase(account: Account, blocks: readonly Block[]): string {
  let output = '';
  let input = '';
  for (const block of blocks) {
    if (block.kind === 'input') input = block.text;
    else {
      output += runBlock(account, block, input);
      input = '';
    }
  }
  return Buffer.from(normalised(output), 'latin1').toString('utf8');
}

for (const name of readdirSync(folder).filter((each) => each.endsWith('.mvtest'))) {
  const text = readFileSync(join(folder, name), 'utf8');
  const cases = parseTextCases(text);
  const outputs: string[] = [];
  let account: Account | undefined;
  for (const [index, item] of cases.entries()) {
    test(`${name}:${item.line} ${item.title}`, () => {
      account ??= system.newAccount(name.replace(/\.mvtest$/, ''));
      const output = runCase(account, item.blocks);
      outputs.push(output);
      if (!update) assert.equal(output, item.expected);
      else if (index === cases.length - 1) {
        writeFileSync(join(folder, name), withOutputs(text, outputs));
      }
    });
  }
}
