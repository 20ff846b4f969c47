import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

/**
 * A WOFF font as plain TrueType. fontkit reads WOFF too, but inflates the whole glyph table again for every glyph,
 * in JavaScript: a one-page document then takes a minute. Format: W3C WOFF 1.0, sections 3 to 5.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== 0x774f4646) throw new RangeError('not a WOFF file');
  const tables = tablesOf(woff, from);
  const directory = 12 + 16 * tables.length;
  const sizes = tables.map((table) => padded(table.bytes.length));
  const font = new Uint8Array(directory + sizes.reduce((sum, size) => sum + size, 0));
  const to = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, tables.length);
  to.setUint16(6, power * 16);
  to.setUint16(8, Math.log2(power));
  to.setUint16(10, (tables.length - power) * 16);
  let offset = directory;
  tables.forEach((table, index) => {
    const entry = 12 + 16 * index;
    to.setUint32(entry, table.tag);
    to.setUint32(entry + 4, table.checksum);
    to.setUint32(entry + 8, offset);
    to.setUint32(entry + 12, table.bytes.length);
    font.set(table.bytes, offset);
    offset += padded(table.bytes.length);
  });
  return font;
}

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

function tablesOf(woff: Uint8Array, from: DataView): Table[] {
  return Array.from({ length: from.getUint16(12) }, (_, index) => {
    const entry = HEADER + ENTRY * index;
    const start = from.getUint32(entry + 4);
    const packedLength = from.getUint32(entry + 8);
    const packed = woff.subarray(start, start + packedLength);
    // A table that deflate would not make smaller is stored as it is.
    const bytes = packedLength === from.getUint32(entry + 12) ? packed : inflateSync(packed);
    return { tag: from.getUint32(entry), checksum: from.getUint32(entry + 16), bytes };
  });
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;
