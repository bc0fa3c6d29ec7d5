import { type Conversion, type Converter, failed, valueText } from './context.ts';

/** Uname{.argument}: a conversion that a catalogued subroutine does. */
export const user: Conversion = {
  output: (rest) => userConversion(rest, true),
  input: (rest) => userConversion(rest, false),
};

function userConversion(rest: string, isOutput: boolean): Converter {
  const point = rest.indexOf('.');
  const name = point < 0 ? rest : rest.slice(0, point);
  const argument = point < 0 ? '' : rest.slice(point + 1);
  return (data, context) => {
    const value = valueText(data, context);
    const result = context.userConversion?.({ name, argument, value, isOutput });
    return result ?? failed(data, context, 2);
  };
}
