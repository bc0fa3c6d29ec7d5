// Looks through generated JavaScript for anything but what the emitter means to write: kinds of syntax, names and properties of
// closed lists.
import { type Node, parse } from 'acorn';

const KINDS = new Set(
  `Program VariableDeclaration VariableDeclarator ObjectPattern ArrayPattern RestElement Property Identifier Literal
   MemberExpression CallExpression NewExpression AssignmentExpression BinaryExpression LogicalExpression ConditionalExpression
   UnaryExpression UpdateExpression FunctionDeclaration FunctionExpression ReturnStatement IfStatement ForStatement
   SwitchStatement SwitchCase BreakStatement ContinueStatement LabeledStatement BlockStatement ExpressionStatement EmptyStatement
   TryStatement CatchClause SequenceExpression SpreadElement ArrayExpression ObjectExpression`.split(
    /\s+/,
  ),
);
const UNARY = new Set(['-', '+', '!', 'typeof']);
/** Names that the emitter uses beside numbered ones and helpers. */
const FIXED = new Set('R W A I K M Q D F P e n n0 n1 undefined'.split(' '));
const NUMBERED = /^(?:[abcfklmoprstuvyCDEIKLSX]\d+|[quw]\d+x\d+)$/;
const PROPERTIES = new Set(
  'v f vector length watch functions prepared operations link members line debugging'.split(' '),
);
const OBJECT_KEYS = new Set(['rows', 'columns']);

type Tree = Node & Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What is in the text that should not be; `helpers` are the names of the run-time object. */
export function strangersIn(text: string, helpers: ReadonlySet<string>): string[] {
  let program: Node;
  try {
    program = parse(text, { ecmaVersion: 2023, allowReturnOutsideFunction: true });
  } catch (error) {
    return [`does not parse: ${String(error)}`];
  }
  const found: string[] = text.startsWith('"use strict";') ? [] : ['not strict'];
  const walk = (node: Tree, parent: Tree | undefined, role: string): void => {
    if (!KINDS.has(node.type)) found.push(`syntax ${node.type}`);
    else found.push(...faultsOf(node, parent, role, helpers));
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isTree(child)) walk(child, node, key);
      }
    }
  };
  walk(program as Tree, undefined, '');
  return found;
}

function faultsOf(
  node: Tree,
  parent: Tree | undefined,
  role: string,
  helpers: ReadonlySet<string>,
): string[] {
  switch (node.type) {
    case 'Identifier':
      return nameFaults(node, parent, role, helpers);
    case 'Literal':
      return 'regex' in node || 'bigint' in node ? ['literal of a strange kind'] : [];
    case 'UnaryExpression':
      return UNARY.has(node['operator'] as string) ? [] : [`operator ${String(node['operator'])}`];
    case 'VariableDeclaration':
      return node['kind'] === 'var' ? ['var'] : [];
    case 'MemberExpression':
      return node['computed'] === true ? subscriptFaults(node) : [];
    case 'Property':
      return node['kind'] === 'init' && node['computed'] === false && node['method'] === false
        ? []
        : ['property of a strange kind'];
    case 'TryStatement':
      return isFrameEnd(node) ? [] : ['try'];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node['async'] === true || node['generator'] === true
        ? ['function of a strange kind']
        : [];
    default:
      return [];
  }
}

/** The name of the routine that a statement calls, or calls for the value that it assigns. */
function calledIn(statement: Tree | undefined): unknown {
  const given = statement?.['expression'] as Tree | undefined;
  const call = given?.type === 'AssignmentExpression' ? (given['right'] as Tree) : given;
  return call?.type === 'CallExpression' ? (call['callee'] as Tree)['name'] : undefined;
}

const bodyOf = (block: unknown) => (block as Tree | null)?.['body'] as readonly Tree[] | undefined;

/** `v1 = t2.v` */
function takesBox(statement: Tree): boolean {
  const given = statement['expression'] as Tree | undefined;
  const box = given?.type === 'AssignmentExpression' ? (given['right'] as Tree) : undefined;
  return box?.type === 'MemberExpression' && (box['property'] as Tree)['name'] === 'v';
}

/** `try { } finally { leaveFrame(F); }` of programs compiled for debugging, leaveGosub, and TRY. */
function isFrameEnd(node: Tree): boolean {
  const statements = bodyOf(node['finalizer']) ?? [];
  // What a routine did to its arguments before it threw is taken over
  if (node['handler'] === null && statements.every(takesBox)) return statements.length > 0;
  if (statements.length !== 1) return false;
  const name = calledIn(statements[0]);
  const handler = node['handler'] as Tree | null;
  if (handler === null) return name === 'leaveFrame' || name === 'leaveGosub';
  // What was thrown goes to the run-time, which says what is caught
  const isGiven = (handler['param'] as Tree | null)?.['name'] === 'e';
  return name === 'leaveTry' && isGiven && calledIn(bodyOf(handler['body'])?.[0]) === 'caughtBy';
}

function nameFaults(
  node: Tree,
  parent: Tree | undefined,
  role: string,
  helpers: ReadonlySet<string>,
): string[] {
  const name = node['name'] as string;
  if (parent?.type === 'MemberExpression' && role === 'property' && parent['computed'] === false) {
    return PROPERTIES.has(name) ? [] : [`property ${name}`];
  }
  if (name === 'arguments') {
    const property = parent?.type === 'MemberExpression' ? parent['property'] : undefined;
    return isTree(property) && property['name'] === 'length' ? [] : ['arguments'];
  }
  if (parent?.type === 'Property' && role === 'key' && parent['shorthand'] === false) {
    return OBJECT_KEYS.has(name) ? [] : [`key ${name}`];
  }
  return FIXED.has(name) || NUMBERED.test(name) || helpers.has(name) ? [] : [`name ${name}`];
}

/**
 * X[number], R.functions["NAME"], R.prepared["NAME"], R.operations["NAME"], the elements of a matrix by a variable that is a
 * number, and nothing else.
 */
function subscriptFaults(node: Tree): string[] {
  const { object, property } = node as unknown as { object: Tree; property: Tree };
  const isElement =
    /^y\d+$/.test(String(object['name'])) && /^v\d+$/.test(String(property['name']));
  if (isElement && object.type === 'Identifier' && property.type === 'Identifier') return [];
  if (property.type !== 'Literal') return [`subscript ${property.type}`];
  if (typeof property['value'] === 'number') return [];
  const table = object.type === 'MemberExpression' ? (object['property'] as Tree)['name'] : '';
  return table === 'functions' || table === 'prepared' || table === 'operations'
    ? []
    : ['subscript that is a text'];
}
