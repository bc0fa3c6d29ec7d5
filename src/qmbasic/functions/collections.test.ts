import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSource } from '../test-run.ts';

const run = (...lines: string[]) => {
  const { output, error } = runSource(lines.join('\n'));
  assert.equal(error, '');
  return output.replace(/\n$/, '').replaceAll('\xfe', '^');
};

const fails = (...lines: string[]) => runSource(lines.join('\n')).error;

const PERSON =
  'P = JPARSE(\'{"name":"Ann","age":41,"ok":true,"none":null,"tags":["a","b"],' +
  '"at":{"town":"Rome"}}\')';

test('elements are reached by names, by paths and by numbers', () => {
  const shown = 'CRT P{"name"}:P{"age"}:P{"ok"}:"[":P{"none"}:"]":P{"tags",2}:P{"tags/1"}';
  assert.equal(run(PERSON, shown), 'Ann411[]ba');
  assert.equal(run(PERSON, 'CRT P{"at"}{"town"}:P{"at","town"}:P{"at/town"}'), 'RomeRomeRome');
  assert.equal(run(PERSON, 'N = "name"', 'CRT P{N}[1,2]:P{"missing"}:GETELEMENT(P, N)'), 'AnAnn');
});

test('assignment makes what is missing on the way, and counts', () => {
  const program = [
    'C = COLLECTION()',
    'C{"a/b/c"} = 1',
    'C{"a/b/c"} += 2 * 3',
    'C{"t"} = "x"',
    'C{"t"} := "y"',
    'C{"list"} = COLLECTION("ARRAY")',
    'C{"list", -1} = "first"',
    'C{"list/3"} = "third"',
    'CRT JBUILD(C)',
    'DEL C{"list/1"} ; DEL C{"a"} ; DEL C{"not/there"}',
    'CRT JBUILD(C)',
  ];
  assert.equal(
    run(...program),
    '{"a":{"b":{"c":7}},"t":"xy","list":["first",null,"third"]}\n{"t":"xy","list":[null,"third"]}',
  );
});

test('a copied variable is the same collection, COLLECTION() makes another', () => {
  const program = ['A = COLLECTION()', 'B = A', 'A{"x"} = 1', 'C = COLLECTION(A)', 'C{"x"} = 2'];
  assert.equal(run(...program, 'CRT B{"x"}:A{"x"}:C{"x"}'), '112');
});

test('a dynamic array in a collection is a copy', () => {
  const program = ['C = COLLECTION()', 'D = "" ; D<2> = "x"', 'C{"d"} = D', 'D<2> = "changed"'];
  assert.equal(
    run(...program, 'E = C{"d"} ; E<2> = "also"', 'CRT C{"d"}<2>:JBUILD(C)'),
    'x{"d":"\\u00fex"}',
  );
});

test('ENUMERATE() and ELEMENT.EXISTS()', () => {
  assert.equal(run(PERSON, 'CRT ENUMERATE(P)'), 'name^age^ok^none^tags^at');
  assert.equal(run(PERSON, 'CRT ENUMERATE(P{"tags"})'), '1^2');
  const exists =
    'CRT ELEMENT.EXISTS(P{"at/town"}):ELEMENT.EXISTS(P{"at"}{"x"}):ELEMENT.EXISTS(P{"none"})';
  assert.equal(run(PERSON, exists), '101');
});

test('what JPARSE() reads JBUILD() writes the same', () => {
  const texts = [
    '{"a":[1,2.50,-0.1,1e3,12345678901234567890,true,false,null],"b":{}}',
    '["\\u00fe\\"\\\\\\n","caf\xc3\xa9",[],[[]]]',
    '"text"',
  ];
  for (const json of texts) {
    assert.equal(run(`C = JPARSE('{"x":${json}}')`, 'CRT JBUILD(C)'), `{"x":${json}}`);
  }
  assert.equal(run(`CRT JPARSE('"\\u20ac\\ud83d\\ude00"') = UNICHAR(8364):UNICHAR(128512)`), '1');
});

test('modes of JBUILD()', () => {
  const program = ['C = COLLECTION()', 'C{"n"} = "12"', 'C{"e"} = ""'];
  assert.equal(run(...program, 'CRT JBUILD(C, 6)'), '{"n":12,"e":null}');
  assert.equal(run(...program, 'CRT JBUILD(C, 8 + 32)'), "{'n':'12','e':''}");
  assert.equal(run(...program, 'CRT JBUILD(C, 16)'), '{n:"12",e:""}');
  assert.equal(run(...program, 'CRT JBUILD(C, 128)'), '{\n  "n": "12",\n  "e": ""\n}');
});

test('a text that is no JSON gives a null text, a status and the reason', () => {
  const shown = (json: string) =>
    run(`X = JPARSE(${json})`, 'CRT "[":X:"]":STATUS():" ":JSON.ERROR()');
  assert.equal(shown('\'{"a":}\''), '[]7101 This is no value at character 6');
  assert.equal(shown("'[1,2'"), '[]7101 "]" is missing at character 5');
  assert.equal(shown("'1 2'"), '[]7101 Text after the value at character 3');
  assert.equal(shown('STR("[", 100000)'), '[]7101 Nested too deep at character 501');
});

test('a collection inside itself ends JBUILD() and COLLECTION() in order', () => {
  const program = ['C = COLLECTION()', 'C{"self"} = C'];
  assert.match(
    run(...program, 'CRT "[":JBUILD(C):"]":STATUS():JSON.ERROR()'),
    /^\[\]7102Data collection nested too deep/,
  );
  assert.match(
    fails(...program, 'D = COLLECTION(C)'),
    /Data collection nested too deep: .* at line 3 of T/,
  );
});

test('mistakes end with a message that names the variable', () => {
  assert.match(fails('X = "text"', 'CRT X{"a"}'), /Data collection not found where required/);
  assert.match(fails('X{"a"} = 1'), /Unassigned variable X at line 1/);
  assert.match(fails('C = COLLECTION()', 'CRT C'), /Data cannot be converted to a string/);
  assert.match(fails('C = COLLECTION("ARRAY")', 'C{"x"} = 1'), /have numbers from 1, not "x"/);
  assert.match(fails('C = COLLECTION("ARRAY")', 'C{99999999} = 1'), /Cannot make item 99999999/);
  assert.match(
    fails('C = COLLECTION()', 'C{"a"} = 1', 'C{"a/b"} = 1'),
    /"a" of the data collection holds a value/,
  );
  assert.match(fails('CRT ELEMENT.EXISTS(1)'), /Element of a data collection not found/);
  assert.match(fails('C = 1', 'CRT C{"a"'), /Right curly bracket/);
});

test('names of JavaScript are names like others', () => {
  const program = ['C = COLLECTION()', 'C{"__proto__"} = 1', 'C{"constructor"} = 2'];
  assert.equal(run(...program, 'CRT JBUILD(C):C{"toString"}'), '{"__proto__":1,"constructor":2}');
});
