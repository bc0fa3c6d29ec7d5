// Conversions and formats. STATUS() tells how they went.
import {
  type ConversionResult,
  fmt,
  formatConverter,
  iconv,
  inputConverter,
  mapElements,
  oconv,
  outputConverter,
  type Converter as PreparedConverter,
} from '#values/index.ts';
import { conversionContext } from '../operations/conversion-context.ts';
import { text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

type Converter = typeof oconv;

const two = [2, 2] as const;
const itype = { itype: true } as const;

function shown(result: ConversionResult): string | number {
  return result.number ?? result.text;
}

function converted(convert: Converter) {
  return (rt: Runtime, value: Value, code: Value): string | number => {
    const { session } = rt;
    const plain = typeof value === 'number' ? value : text(value);
    const result = convert(plain, text(code, 1), conversionContext(session));
    session.status = result.status;
    return shown(result);
  };
}

/** The function for a code that does not change: of the value alone. */
function preparedFor(converterOf: (code: string) => PreparedConverter) {
  return (rt: Runtime, code: string) => {
    const { session } = rt;
    const context = conversionContext(session);
    let full: PreparedConverter | undefined;
    return (value: Value): string | number => {
      full ??= converterOf(code);
      const plain = typeof value === 'number' ? value : text(value);
      const answer = full.quick?.(plain, context);
      if (answer !== undefined) {
        session.status = 0;
        return answer;
      }
      const result = full(plain, context);
      session.status = result.status;
      return shown(result);
    };
  };
}

/** The plural of a conversion: STATUS() is that of the last element. */
function eachConverted(convert: Converter) {
  return (rt: Runtime, value: Value, code: Value): string => {
    const { session } = rt;
    const wanted = text(code, 1);
    const context = conversionContext(session);
    let status = 0;
    const result = mapElements(text(value), (element) => {
      const one = convert(element, wanted, context);
      status = one.status;
      return one.text;
    });
    session.status = status;
    return result;
  };
}

export const conversionFunctions = {
  FMT: {
    args: two,
    summary: 'Lays a value out by a format',
    ...itype,
    call: converted(fmt),
    prepare: preparedFor(formatConverter),
  },
  FMTS: { args: two, summary: 'FMT() of each element', ...itype, call: eachConverted(fmt) },
  ICONV: {
    args: two,
    summary: 'Stored form of what was written',
    ...itype,
    call: converted(iconv),
    prepare: preparedFor(inputConverter),
  },
  ICONVS: { args: two, summary: 'ICONV() of each element', ...itype, call: eachConverted(iconv) },
  OCONV: {
    args: two,
    summary: 'Readable form of a stored value',
    ...itype,
    call: converted(oconv),
    prepare: preparedFor(outputConverter),
  },
  OCONVS: { args: two, summary: 'OCONV() of each element', ...itype, call: eachConverted(oconv) },
} satisfies FunctionTable;
