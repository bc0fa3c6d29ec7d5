// Conversions and formats. STATUS() tells how they went.
import type { Session } from '#session/index.ts';
import {
  type ConversionContext,
  type Converter,
  formatConverter,
  inputConverter,
  mapElements,
  outputConverter,
} from '#values/index.ts';
import { conversionContext } from '../operations/conversion-context.ts';
import { text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

type ConverterOf = (code: string) => Converter;

const two = [2, 2] as const;
const itype = { itype: true } as const;

/** What the converter makes of a value; STATUS() is set. */
function answer(
  session: Session,
  context: ConversionContext,
  convert: Converter,
  value: string | number,
): string | number {
  const quick = convert.quick?.(value, context);
  if (quick !== undefined) {
    session.status = 0;
    return quick;
  }
  const result = convert(value, context);
  session.status = result.status;
  return result.number ?? result.text;
}

const plain = (value: Value) => (typeof value === 'number' ? value : text(value));

function converted(converterOf: ConverterOf) {
  return (rt: Runtime, value: Value, code: Value): string | number => {
    const given = plain(value);
    return answer(rt.session, conversionContext(rt.session), converterOf(text(code, 1)), given);
  };
}

/** The function for a code that does not change: of the value alone. */
function prepared(converterOf: ConverterOf) {
  return ({ session }: Runtime, code: string) => {
    const context = conversionContext(session);
    let convert: Converter | undefined;
    return (value: Value): string | number => {
      convert ??= converterOf(code);
      return answer(session, context, convert, plain(value));
    };
  };
}

/** The plural of a conversion: STATUS() is that of the last element. */
function eachConverted(converterOf: ConverterOf) {
  return (rt: Runtime, value: Value, code: Value): string => {
    const { session } = rt;
    const convert = converterOf(text(code, 1));
    const context = conversionContext(session);
    let status = 0;
    const result = mapElements(text(value), (element) => {
      const one = convert(element, context);
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
    call: converted(formatConverter),
    prepare: prepared(formatConverter),
  },
  FMTS: {
    args: two,
    summary: 'FMT() of each element',
    ...itype,
    call: eachConverted(formatConverter),
  },
  ICONV: {
    args: two,
    summary: 'Stored form of what was written',
    ...itype,
    call: converted(inputConverter),
    prepare: prepared(inputConverter),
  },
  ICONVS: {
    args: two,
    summary: 'ICONV() of each element',
    ...itype,
    call: eachConverted(inputConverter),
  },
  OCONV: {
    args: two,
    summary: 'Readable form of a stored value',
    ...itype,
    call: converted(outputConverter),
    prepare: prepared(outputConverter),
  },
  OCONVS: {
    args: two,
    summary: 'OCONV() of each element',
    ...itype,
    call: eachConverted(outputConverter),
  },
} satisfies FunctionTable;
