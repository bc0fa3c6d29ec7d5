// Functions of serial ports. A port is a sequential file: OPENSEQ '/dev/ttyS0' TO ...
import { resolve } from 'node:path';
import { ER } from '#base/index.ts';
import { sequentialOf } from '../operations/special-values.ts';
import { int, text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { areLineSettings, lineSettings, setLineSettings } from '../sequential/line-settings.ts';
import { PortTerminal } from '../sequential/port-terminal.ts';
import type { SequentialFile } from '../sequential/sequential-file.ts';

const NAME_LENGTH_MAX = 255;
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

/** What CONNECT.PORT() is given, or the status that tells what is wrong. */
function asked(...operands: [Value, Value, Value, Value, Value]) {
  const [name, speed, parity, bits, stopBits] = operands;
  const path = text(name);
  // Windows counts stop bits in tenths too
  const stops = int(stopBits, 4);
  const settings = {
    speed: int(speed, 1),
    parity: int(parity, 2),
    bits: int(bits, 3),
    stopBits: stops >= 10 ? stops / 10 : stops,
  };
  if (settings.bits < 7 || !areLineSettings(settings)) return { status: ER.PARAMS };
  if (path === '' || path.length > NAME_LENGTH_MAX || path.includes('\0')) {
    return { status: ER.LENGTH };
  }
  return { path, settings };
}

/** CONNECT.PORT(): a phantom gets a serial port as its terminal. The original does so on Windows only. */
function connected(rt: Runtime, ...operands: [Value, Value, Value, Value, Value]): number {
  const wanted = asked(...operands);
  const { session } = rt;
  const refuse = (status: number) => {
    session.status = status;
    return 0;
  };
  if ('status' in wanted) return refuse(wanted.status);
  if (session.entry === 'port') return refuse(ER.CONNECTED);
  if (session.entry !== 'phantom') return refuse(ER.NOT_PHANTOM);
  const path = resolve(session.account.path, wanted.path);
  if (!session.mayUsePath(path, 'read') || !session.mayUsePath(path, 'write')) {
    return refuse(ER.PERM);
  }
  const device = PortTerminal.open(path, wanted.settings, session.terminal.device);
  if (!device) return refuse(ER.PORT_NOT_FOUND);
  session.terminal.attach(device);
  session.entry = 'port';
  session.status = 0;
  return 1;
}

export const portFunctions = {
  'CONNECT.PORT': {
    args: [5, 5],
    summary: 'Gives a phantom a serial port as its terminal',
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
