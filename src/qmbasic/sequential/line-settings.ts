// The settings of a serial port, read and set by stty on a descriptor that is open already.
import { spawnSync } from 'node:child_process';

const STTY_MS = 5000;

/** Speeds that the original knows. */
const SPEEDS = new Set([
  ...[50, 75, 110, 134, 150, 200, 300, 600, 1200, 1800, 2400, 4800, 9600],
  ...[19_200, 38_400, 57_600, 115_200, 230_400],
]);

export interface LineSettings {
  readonly speed: number;
  /** 0 none, 1 odd, 2 even. */
  readonly parity: number;
  /** Bits of a byte, 5 to 8. */
  readonly bits: number;
  /** 1 or 2. */
  readonly stopBits: number;
}

/** Runs stty on a descriptor; undefined when it fails. Words are ours or numbers, never a user's text. */
function stty(descriptor: number, ...words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('stty', words, {
    stdio: [descriptor, 'pipe', 'ignore'],
    env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' },
    encoding: 'latin1',
    timeout: STTY_MS,
  });
  return status === 0 ? stdout : undefined;
}

/** The settings in force; undefined when they cannot be had. */
export function lineSettings(descriptor: number): LineSettings | undefined {
  const told = stty(descriptor, '-a');
  const speed = /speed (\d+) baud/.exec(told ?? '')?.[1];
  if (told === undefined || speed === undefined) return undefined;
  const words = new Set(told.split(/[\s;]+/));
  const parity = words.has('parodd') ? 1 : 2;
  return {
    speed: Number(speed),
    parity: words.has('parenb') ? parity : 0,
    bits: Number(/\bcs([5-8])\b/.exec(told)?.[1] ?? 8),
    stopBits: words.has('cstopb') ? 2 : 1,
  };
}

/** Are these settings that a port can have? */
export function areLineSettings({ speed, parity, bits, stopBits }: LineSettings): boolean {
  return (
    SPEEDS.has(speed) &&
    [0, 1, 2].includes(parity) &&
    [5, 6, 7, 8].includes(bits) &&
    [1, 2].includes(stopBits)
  );
}

/** Sets them; false when the port does not take them. */
export function setLineSettings(descriptor: number, settings: LineSettings): boolean {
  const { speed, parity, bits, stopBits } = settings;
  const words = [
    String(speed),
    parity === 0 ? '-parenb' : 'parenb',
    parity === 1 ? 'parodd' : '-parodd',
    `cs${bits}`,
    stopBits === 2 ? 'cstopb' : '-cstopb',
  ];
  return stty(descriptor, ...words) !== undefined;
}

/** Every character comes as it is typed; a line feed that is sent becomes carriage return and line feed. */
export function setTerminalMode(descriptor: number): boolean {
  return stty(descriptor, 'raw', '-echo', 'opost', 'onlcr') !== undefined;
}
