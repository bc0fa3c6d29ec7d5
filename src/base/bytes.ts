// A MultiValue string holds one byte in each code unit, so bytes and text map one to one through
// Latin-1.

declare global {
  // Node has these and they are what toString('latin1') and write(..., 'latin1') end in; the types
  // leave them out.
  interface Buffer {
    latin1Slice(start?: number, end?: number): string;
    latin1Write(text: string, offset?: number, length?: number): number;
  }
}

export function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).latin1Slice();
}
