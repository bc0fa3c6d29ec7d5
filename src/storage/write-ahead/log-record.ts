// How a batch is written in the log: its length, a check sum, then its operations one after the
// other.
import { StorageError } from '#base/index.ts';
import type { Operation } from '../engine.ts';

const RECORD_HEADER_BYTES = 8;
/** Before key and value of an operation: kind, space, length of the key, length of the value. */
const OPERATION_HEADER_BYTES = 13;
const VALUE_LENGTH_AT = 9;
const KIND_CODE = { put: 1, delete: 2, clear: 3 } as const;
const BATCH_BYTES_MAX = 0x3fff_0000;

let crc32: ((data: Uint8Array) => number) | undefined;

/**
 * Loaded when first needed: a session that only reads has no use for it, and start-up time
 * counts.
 */
function checkSum(bytes: Uint8Array): number {
  crc32 ??= (process.getBuiltinModule('node:zlib') as typeof import('node:zlib')).crc32;
  return crc32(bytes);
}

/** Room that one operation needs. */
function bytesOfOperation(operation: Operation): number {
  if (operation.kind === 'clear') return OPERATION_HEADER_BYTES;
  const keyEnd = OPERATION_HEADER_BYTES + operation.key.length;
  return operation.kind === 'put' ? keyEnd + operation.value.length : keyEnd;
}

/** Room that a batch needs as a record. Throws StorageError when it is too large. */
export function bytesOfBatch(batch: readonly Operation[]): number {
  let bytes = RECORD_HEADER_BYTES;
  for (const operation of batch) bytes += bytesOfOperation(operation);
  if (bytes > BATCH_BYTES_MAX) throw new StorageError('storage.batch-size', 'Update is too large');
  return bytes;
}

/** Writes a batch as a record of the log into a buffer that has room for it; returns where it ends. */
export function encodeBatch(batch: readonly Operation[], buffer: Buffer, start: number): number {
  let at = start + RECORD_HEADER_BYTES;
  for (const operation of batch) {
    const key = operation.kind === 'clear' ? '' : operation.key;
    const value = operation.kind === 'put' ? operation.value : '';
    buffer[at] = KIND_CODE[operation.kind];
    buffer.writeUInt32LE(operation.space, at + 1);
    buffer.writeUInt32LE(key.length, at + 5);
    buffer.writeUInt32LE(value.length, at + VALUE_LENGTH_AT);
    at += OPERATION_HEADER_BYTES;
    at += buffer.latin1Write(key, at);
    at += buffer.latin1Write(value, at);
  }
  const payloadAt = start + RECORD_HEADER_BYTES;
  buffer.writeUInt32LE(at - payloadAt, start);
  buffer.writeUInt32LE(checkSum(buffer.subarray(payloadAt, at)), start + 4);
  return at;
}

/** Calls back with each operation of a record that was encoded at `start`, and where it lies. */
export function placesOf(
  batch: readonly Operation[],
  start: number,
  visit: (operation: Operation, at: number) => void,
): void {
  let at = start + RECORD_HEADER_BYTES;
  for (const operation of batch) {
    visit(operation, at);
    at += bytesOfOperation(operation);
  }
}

/** The value of a put that was encoded at `at` with a key of this length. */
export function valueAt(buffer: Buffer, at: number, keyLength: number): string {
  const start = at + OPERATION_HEADER_BYTES + keyLength;
  return buffer.latin1Slice(start, start + buffer.readUInt32LE(at + VALUE_LENGTH_AT));
}

function decodeOperations(payload: Buffer): Operation[] | undefined {
  const batch: Operation[] = [];
  for (let at = 0; at < payload.length; ) {
    if (at + OPERATION_HEADER_BYTES > payload.length) return undefined;
    const kind = payload[at];
    const space = payload.readUInt32LE(at + 1);
    const keyEnd = at + OPERATION_HEADER_BYTES + payload.readUInt32LE(at + 5);
    const valueEnd = keyEnd + payload.readUInt32LE(at + VALUE_LENGTH_AT);
    if (valueEnd > payload.length) return undefined;
    const key = payload.latin1Slice(at + OPERATION_HEADER_BYTES, keyEnd);
    if (kind === KIND_CODE.put) {
      batch.push({ kind: 'put', space, key, value: payload.latin1Slice(keyEnd, valueEnd) });
    } else if (kind === KIND_CODE.delete) batch.push({ kind: 'delete', space, key });
    else if (kind === KIND_CODE.clear) batch.push({ kind: 'clear', space });
    else return undefined;
    at = valueEnd;
  }
  return batch;
}

/** The batches of a log up to the first that is not whole, and where that one begins. */
export function decodeLog(log: Buffer, start: number): { batches: Operation[][]; end: number } {
  const batches: Operation[][] = [];
  let at = start;
  while (at + RECORD_HEADER_BYTES <= log.length) {
    const length = log.readUInt32LE(at);
    const payloadAt = at + RECORD_HEADER_BYTES;
    if (length === 0 || payloadAt + length > log.length) break;
    const payload = log.subarray(payloadAt, payloadAt + length);
    if (checkSum(payload) !== log.readUInt32LE(at + 4)) break;
    const batch = decodeOperations(payload);
    if (!batch) break;
    batches.push(batch);
    at = payloadAt + length;
  }
  return { batches, end: at };
}
