/**
 * What an image file is made of, piece by piece. Each function gives the file without its colour profile, or null for
 * one that is not complete, has anything behind its end, or holds more than one plain picture.
 */

/** The picture and how its colours are meant; nothing that holds text, and no frames. */
const pngChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** PNG (W3C), section 5: chunks from the signature to the end. */
export function plainPng(data: Buffer): Buffer | null {
  const parts = [data.subarray(0, 8)];
  let at = 8;
  let image = false;
  while (at + 12 <= data.length) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if ((at === 8) !== (type === 'IHDR') || end > data.length) return null;
    if (pngChunks.has(type)) parts.push(data.subarray(at, end));
    else if (type !== 'iCCP') return null;
    if (type === 'IDAT') image = true;
    if (type === 'IEND') return image && length === 0 && end === data.length ? Buffer.concat(parts) : null;
    at = end;
  }
  return null;
}

/**
 * JPEG (ITU T.81), annex B: marker segments and scans. Of the application segments only JFIF's own is kept; a comment
 * is none of the picture.
 */
export function plainJpeg(data: Buffer): Buffer | null {
  const parts = [data.subarray(0, 2)];
  let at = 2;
  let scans = 0;
  while (at + 2 <= data.length) {
    const marker = data[at + 1] ?? 0;
    if (data[at] !== 0xff || marker < 0xc0) return null;
    if (marker === 0xd9) {
      parts.push(data.subarray(at));
      return scans > 0 && at + 2 === data.length ? Buffer.concat(parts) : null;
    }
    // Markers without a length have no place between segments.
    if ((marker >= 0xd0 && marker <= 0xd8) || at + 4 > data.length) return null;
    const length = data.readUInt16BE(at + 2);
    const isScan = marker === 0xda;
    const end = isScan ? endOfScan(data, at + 2 + length) : at + 2 + length;
    const name = data.toString('latin1', at + 4, at + 16);
    if (length < 2 || end > data.length) return null;
    if (marker < 0xe0 || (marker === 0xe0 && name.startsWith('JFIF\0'))) parts.push(data.subarray(at, end));
    else if (marker !== 0xe2 || name !== 'ICC_PROFILE\0') return null;
    if (isScan) scans += 1;
    at = end;
  }
  return null;
}

/** Where the entropy-coded data ends: in it, a marker's first byte is followed by 0 or is a restart. */
function endOfScan(data: Buffer, from: number): number {
  for (let at = from; at + 1 < data.length; at += 1) {
    const next = data[at + 1] ?? 0;
    if (data[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return data.length;
}

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
/** Of VP8X: says that there is a colour profile (RFC 9649, section 2.7). */
const WEBP_PROFILE = 0x20;

/** WebP (RFC 9649), section 2: one picture, lossy or lossless, with or without transparency. */
export function plainWebp(data: Buffer): Buffer | null {
  if (data.length < 20 || data.readUInt32LE(4) + 8 !== data.length) return null;
  const parts = [Buffer.from(data.subarray(0, 12))];
  let at = 12;
  let images = 0;
  while (at + 8 <= data.length) {
    const type = data.toString('latin1', at, at + 4);
    const length = data.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > data.length) return null;
    const chunk = Buffer.from(data.subarray(at, end));
    if (type === 'VP8X' && length > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_PROFILE, 8);
    if (webpChunks.has(type)) parts.push(chunk);
    else if (type !== 'ICCP') return null;
    if (type === 'VP8 ' || type === 'VP8L') images += 1;
    at = end;
  }
  if (images !== 1 || at !== data.length) return null;
  const plain = Buffer.concat(parts);
  plain.writeUInt32LE(plain.length - 8, 4);
  return plain;
}
