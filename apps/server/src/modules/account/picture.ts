import { imageSize } from 'image-size';
import type { Avatar } from './avatar.entity.ts';
import { plainJpeg, plainPng, plainWebp } from './picture-formats.ts';

const MAX_BYTES = 131_072;
const MIN_SIDE = 64;
const MAX_SIDE = 512;

/** A picture that may be served to everybody, or what is wrong with it. */
export type ParsedPicture =
  | { readonly ok: true; readonly contentType: Avatar['contentType']; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: string };

/**
 * Checks a picture without decoding it: what it is by its own bytes, its size, and that it carries nothing but the
 * picture. Where a photo was taken, with what and by whom, must not be handed to everybody. A colour profile is left
 * out rather than refused: browsers put one into whatever they draw.
 */
export function parsePicture(bytes: Uint8Array): ParsedPicture {
  if (bytes.length > MAX_BYTES) return refused(`At most ${MAX_BYTES} bytes.`);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const format = formats.find(({ begins }) => begins(data));
  if (format === undefined) return refused('A PNG, JPEG or WebP image.');
  const plain = format.plain(data);
  if (plain === null) return refused('One complete image without EXIF or other metadata.');
  const side = sideOf(plain);
  if (side === null) return refused('A square image.');
  if (side < MIN_SIDE || side > MAX_SIDE) return refused(`From ${MIN_SIDE} to ${MAX_SIDE} pixels wide.`);
  return { ok: true, contentType: format.contentType, bytes: plain };
}

function refused(fault: string): ParsedPicture {
  return { ok: false, fault };
}

function sideOf(bytes: Uint8Array): number | null {
  try {
    const { width, height } = imageSize(bytes);
    return width === height ? width : null;
  } catch {
    // The library's way to say that it does not parse.
    return null;
  }
}

const beginning =
  (...parts: readonly (readonly [number, string])[]) =>
  (data: Buffer) =>
    parts.every(([at, text]) => data.toString('latin1', at, at + text.length) === text);

const formats = [
  { contentType: 'image/png', begins: beginning([0, '\x89PNG\r\n\x1a\n']), plain: plainPng },
  { contentType: 'image/jpeg', begins: beginning([0, '\xff\xd8\xff']), plain: plainJpeg },
  { contentType: 'image/webp', begins: beginning([0, 'RIFF'], [8, 'WEBP']), plain: plainWebp },
] as const;
