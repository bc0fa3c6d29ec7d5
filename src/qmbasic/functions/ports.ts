// Functions of serial ports. A port is a sequential file: OPENSEQ '/dev/ttyS0' TO ...
import { ER } from '#base/index.ts';
import { sequentialOf } from '../operations/special-values.ts';
import { int, text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { areLineSettings, lineSettings, setLineSettings } from '../sequential/line-settings.ts';
import type { SequentialFile } from '../sequential/sequential-file.ts';

const FIELD_MARK = '\xfe';
const NUMBER = /^\s*\d{1,9}\s*$/;

/** The port in a file variable; undefined when it is none: STATUS() tells. */
function portOf(rt: Runtime, value: Value): SequentialFile | undefined {
  const file = sequentialOf(value);
  if (file?.kind === 'port' && file.isOpen) return file;
  rt.session.status = file ? ER.NO_PORT : ER.NSEQ;
  return undefined;
}

/** GET.PORT.PARAMS(): name, speed, parity, bits, stop bits. */
function parameters(rt: Runtime, value: Value): string {
  const port = portOf(rt, value);
  if (!port) return '';
  const settings = lineSettings(port.descriptor);
  rt.session.status = settings ? 0 : ER.FAILED;
  if (!settings) return '';
  const { speed, parity, bits, stopBits } = settings;
  return [port.path, speed, parity, bits, stopBits].join(FIELD_MARK);
}

/** SET.PORT.PARAMS(): the array that GET.PORT.PARAMS() gives; the name does not matter. */
function setParameters(rt: Runtime, value: Value, array: Value): number {
  const port = portOf(rt, value);
  if (!port) return 0;
  const [, ...fields] = text(array, 1).split(FIELD_MARK);
  const [speed = -1, parity = -1, bits = -1, stopBits = -1] = fields.map((field) =>
    NUMBER.test(field) ? Number(field) : -1,
  );
  const settings = { speed, parity, bits, stopBits };
  if (!areLineSettings(settings)) {
    rt.session.status = ER.PARAMS;
    return 0;
  }
  const isDone = setLineSettings(port.descriptor, settings);
  rt.session.status = isDone ? 0 : ER.FAILED;
  return isDone ? 1 : 0;
}

/** CONNECT.PORT(): the original checks the same and then refuses, on all systems but Windows. */
function connected(rt: Runtime, ...operands: [Value, Value, Value, Value, Value]): number {
  const [name, , , bits, stopBits] = operands;
  const [bitCount, stopBitCount] = [int(bits, 3), int(stopBits, 4)];
  const { session } = rt;
  const isName = text(name) !== '' && text(name).length <= 20;
  if (stopBitCount < 1 || stopBitCount > 20 || bitCount < 7 || bitCount > 8) {
    session.status = ER.PARAMS;
  } else if (!isName) session.status = ER.LENGTH;
  else session.status = session.entry === 'phantom' ? ER.UNSUPPORTED : ER.NOT_PHANTOM;
  return 0;
}

export const portFunctions = {
  'CONNECT.PORT': {
    args: [5, 5],
    summary: 'Connects a phantom to a serial port: on Windows only, as in the original',
    returns: 'number',
    call: connected,
  },
  'GET.PORT.PARAMS': {
    args: [1, 1],
    summary: 'Name, speed, parity, bits and stop bits of a serial port',
    returns: 'string',
    call: parameters,
  },
  'SET.PORT.PARAMS': {
    args: [2, 2],
    summary: 'Sets speed, parity, bits and stop bits of a serial port',
    returns: 'number',
    call: setParameters,
  },
} satisfies FunctionTable;
