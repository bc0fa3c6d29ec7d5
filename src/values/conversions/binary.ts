import {
  type Conversion,
  type Converter,
  done,
  doneNumber,
  failed,
  valueInteger,
  valueNumber,
  valueText,
} from './context.ts';

// IF, IL and IS: numbers as the bytes of an IEEE double, a 32-bit or a 16-bit integer, low byte
// first unless H is given.

/** A number of a fixed size in bytes. */
interface BinaryForm {
  readonly bytes: number;
  read(view: DataView, lowFirst: boolean): number;
  write(view: DataView, value: number, lowFirst: boolean): void;
}

const FLOAT: BinaryForm = {
  bytes: 8,
  read: (view, lowFirst) => view.getFloat64(0, lowFirst),
  write: (view, value, lowFirst) => view.setFloat64(0, value, lowFirst),
};
const LONG: BinaryForm = {
  bytes: 4,
  read: (view, lowFirst) => view.getInt32(0, lowFirst),
  write: (view, value, lowFirst) => view.setInt32(0, value, lowFirst),
};
const SHORT: BinaryForm = {
  bytes: 2,
  read: (view, lowFirst) => view.getInt16(0, lowFirst),
  write: (view, value, lowFirst) => view.setInt16(0, value, lowFirst),
};

export const binaryFloat: Conversion = binary(FLOAT);
export const binaryLong: Conversion = binary(LONG);
export const binaryShort: Conversion = binary(SHORT);

function binary(form: BinaryForm): Conversion {
  return {
    output: (rest) => whenOrdered(rest, (lowFirst) => fromBytes(form, lowFirst)),
    input: (rest) => whenOrdered(rest, (lowFirst) => toBytes(form, lowFirst)),
  };
}

function whenOrdered(rest: string, make: (lowFirst: boolean) => Converter): Converter | undefined {
  return rest === '' || rest === 'L' || rest === 'H' ? make(rest !== 'H') : undefined;
}

function fromBytes(form: BinaryForm, lowFirst: boolean): Converter {
  return (value, context) => {
    const text = valueText(value, context);
    if (text === '' && form !== FLOAT) return done('');
    const isLongEnough = form === FLOAT ? text.length >= form.bytes : text.length === form.bytes;
    if (!isLongEnough) return failed(value, context, 1);
    const view = new DataView(new ArrayBuffer(form.bytes));
    for (let at = 0; at < form.bytes; at++) view.setUint8(at, text.charCodeAt(at));
    return doneNumber(form.read(view, lowFirst), context);
  };
}

function toBytes(form: BinaryForm, lowFirst: boolean): Converter {
  return (value, context) => {
    const number = form === FLOAT ? valueNumber(value) : valueInteger(value);
    if (number === undefined) return failed(value, context, 1);
    const view = new DataView(new ArrayBuffer(form.bytes));
    form.write(view, number, lowFirst);
    let text = '';
    for (let at = 0; at < form.bytes; at++) text += String.fromCharCode(view.getUint8(at));
    return done(text);
  };
}
