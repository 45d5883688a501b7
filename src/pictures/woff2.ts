import { brotliDecompressSync } from 'node:zlib';

/** The tag that a table's entry has by its number (WOFF File Format 2.0, §4.1); only this one is looked for. */
const CMAP = 0;
/** These two are stored rewritten, and then their entry tells two lengths. */
const [GLYF, LOCA] = [10, 11];
const ARBITRARY = 63;

/**
 * The code points that a font can draw, read from its own table: the lists that come beside web fonts name whole blocks, of
 * which a font may have half. @param file a WOFF 2 file (W3C, WOFF File Format 2.0). @throws RangeError for what is none
 */
export function codePointsOf(file: Buffer): ReadonlySet<number> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new RangeError('this is no WOFF 2 font');
  const { offset, length, data } = locateCmap(file);
  const tables = brotliDecompressSync(file.subarray(data));
  return readCmap(tables.subarray(offset, offset + length));
}

/** Where the table lies among those that are packed together, and where these begin. */
function locateCmap(file: Buffer) {
  const reader = { at: 48 };
  let [offset, found] = [0, { offset: 0, length: 0 }];
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file.readUInt8(reader.at++);
    const tag = flags & 63;
    if (tag === ARBITRARY) reader.at += 4;
    const whole = base128(file, reader);
    const version = flags >> 6;
    const rewritten = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    const length = rewritten ? base128(file, reader) : whole;
    if (tag === CMAP) found = { offset, length };
    offset += length;
  }
  return { ...found, data: reader.at };
}

/** A number of up to five bytes, seven bits in each (WOFF 2, §6.1.2: UIntBase128). */
function base128(file: Buffer, reader: { at: number }): number {
  let value = 0;
  for (let bytes = 0; bytes < 5; bytes++) {
    const byte = file.readUInt8(reader.at++);
    value = value * 128 + (byte & 127);
    if (byte < 128) return value;
  }
  throw new RangeError('this font names a length of more than five bytes');
}

/** OpenType, "cmap": the formats 4 and 12, in which fonts for the web have their characters. */
function readCmap(cmap: Buffer): ReadonlySet<number> {
  const points = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const sub = cmap.subarray(cmap.readUInt32BE(8 + table * 8));
    const format = sub.readUInt16BE(0);
    if (format === 4) readSegments(sub, points);
    if (format === 12) readGroups(sub, points);
  }
  return points;
}

function readSegments(sub: Buffer, points: Set<number>): void {
  const size = sub.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const last = sub.readUInt16BE(14 + at);
    const first = sub.readUInt16BE(16 + size + at);
    const delta = sub.readUInt16BE(16 + 2 * size + at);
    const ranges = 16 + 3 * size + at;
    const range = sub.readUInt16BE(ranges);
    for (let point = first; point <= last && point !== 0xff_ff; point++) {
      const glyph =
        range === 0 ? (point + delta) & 0xff_ff : sub.readUInt16BE(ranges + range + 2 * (point - first));
      if (glyph !== 0) points.add(point);
    }
  }
}

function readGroups(sub: Buffer, points: Set<number>): void {
  for (let group = 0; group < sub.readUInt32BE(12); group++) {
    const last = sub.readUInt32BE(20 + group * 12);
    for (let point = sub.readUInt32BE(16 + group * 12); point <= last; point++) points.add(point);
  }
}
