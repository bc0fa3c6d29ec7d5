// How a batch is written in the log: its length, a check sum, then its operations one after the
// other.
import { StorageError } from '#base/index.ts';
import type { Operation } from '../engine.ts';

const RECORD_HEADER_BYTES = 8;
const OPERATION_HEADER_BYTES = 13;
const KIND_CODE = { put: 1, delete: 2, clear: 3 } as const;
const SCRATCH_BYTES = 64 * 1024;
const BATCH_BYTES_MAX = 0x7fff_0000;

let scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);
let crc32: ((data: Uint8Array) => number) | undefined;

/**
 * Loaded when first needed: a session that only reads has no use for it, and start-up time
 * counts.
 */
function checkSum(bytes: Uint8Array): number {
  crc32 ??= (process.getBuiltinModule('node:zlib') as typeof import('node:zlib')).crc32;
  return crc32(bytes);
}

function bytesOfBatch(batch: readonly Operation[]): number {
  let bytes = RECORD_HEADER_BYTES;
  for (const operation of batch) {
    bytes += OPERATION_HEADER_BYTES;
    if (operation.kind !== 'clear') bytes += operation.key.length;
    if (operation.kind === 'put') bytes += operation.value.length;
  }
  return bytes;
}

/** One batch as a record of the log. The buffer is used again by the next call. */
export function encodeBatch(batch: readonly Operation[]): Buffer {
  const size = bytesOfBatch(batch);
  if (size > BATCH_BYTES_MAX) throw new StorageError('storage.batch-size', 'Update is too large');
  let buffer = scratch;
  if (size > buffer.length) {
    buffer = Buffer.allocUnsafeSlow(size);
    // Buffers for rare big batches are not kept.
    if (size <= 16 * SCRATCH_BYTES) scratch = buffer;
  }
  let at = RECORD_HEADER_BYTES;
  for (const operation of batch) {
    const key = operation.kind === 'clear' ? '' : operation.key;
    const value = operation.kind === 'put' ? operation.value : '';
    buffer[at] = KIND_CODE[operation.kind];
    buffer.writeUInt32LE(operation.space, at + 1);
    buffer.writeUInt32LE(key.length, at + 5);
    buffer.writeUInt32LE(value.length, at + 9);
    at += OPERATION_HEADER_BYTES;
    at += buffer.latin1Write(key, at);
    at += buffer.latin1Write(value, at);
  }
  buffer.writeUInt32LE(at - RECORD_HEADER_BYTES, 0);
  buffer.writeUInt32LE(checkSum(buffer.subarray(RECORD_HEADER_BYTES, at)), 4);
  return buffer.subarray(0, at);
}

function decodeOperations(payload: Buffer): Operation[] | undefined {
  const batch: Operation[] = [];
  for (let at = 0; at < payload.length; ) {
    if (at + OPERATION_HEADER_BYTES > payload.length) return undefined;
    const kind = payload[at];
    const space = payload.readUInt32LE(at + 1);
    const keyEnd = at + OPERATION_HEADER_BYTES + payload.readUInt32LE(at + 5);
    const valueEnd = keyEnd + payload.readUInt32LE(at + 9);
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
