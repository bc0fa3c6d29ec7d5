// Messages call an argument of a LOCAL routine by the name of the variable that was passed.
import type { Argument, LocalReference, Program, Variable } from '../syntax/tree.ts';
import { eachExpressionIn, eachStatement } from './walk.ts';

/**
 * For each argument of a LOCAL routine the name that all its callers pass; '' when they pass
 * different things.
 */
export function passedNames(program: Program): Map<Variable, string> {
  const names = new Map<Variable, string>();
  if (program.routines.length === 0) return names;
  const lists = [program.body, ...program.routines.map((routine) => routine.body)];
  for (const routine of program.classParts?.routines ?? []) lists.push(routine.body);
  for (const list of lists) {
    eachStatement(list, (statement) => {
      if (statement.body.kind === 'gosub') note(names, statement.body);
      eachExpressionIn(statement, (part) => {
        if (part.kind === 'localCall') note(names, part);
      });
    });
  }
  return names;
}

function note(
  names: Map<Variable, string>,
  call: { routine: LocalReference; arguments: readonly Argument[] },
): void {
  const parameters = call.routine.routine?.parameters ?? [];
  parameters.forEach(({ variable }, at) => {
    const argument = call.arguments[at];
    const isName = argument?.kind === 'value' && argument.expression.kind === 'variable';
    const given = isName ? (argument.expression as { variable: Variable }).variable : undefined;
    const name = given?.storage === 'local' ? given.name : '';
    const known = names.get(variable);
    names.set(variable, known === undefined || known === name ? name : '');
  });
}
