import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { parsePicture } from './picture.ts';

/** What a browser's canvas makes of 256 pixels by 256. */
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../../test/samples', name));
const png = sample('canvas.png');
const jpeg = sample('canvas.jpeg');
const webp = sample('canvas.webp');

const parse = (bytes: Buffer) => parsePicture(new Uint8Array(bytes));

/** A PNG chunk; its checksum is nobody's business here. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** The PNG with a chunk behind its header. */
const pngWith = (...parts: Buffer[]) => Buffer.concat([png.subarray(0, 33), ...parts, png.subarray(33)]);

/** The PNG with another size in its header. */
function pngOf(width: number, height: number): Buffer {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  return copy;
}

/** The JPEG with a segment in front of its others. */
function jpegWith(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

function webpWith(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  const copy = Buffer.concat([webp, Buffer.from(type, 'latin1'), length, data]);
  copy.writeUInt32LE(copy.length - 8, 4);
  return copy;
}

describe('a picture', () => {
  it('can be what a browser draws, of any of the three kinds, and keeps its size', () => {
    for (const [bytes, contentType] of [
      [png, 'image/png'],
      [jpeg, 'image/jpeg'],
      [webp, 'image/webp'],
    ] as const) {
      const parsed = parse(bytes);
      expect(parsed).toMatchObject({ ok: true, contentType });
      if (parsed.ok) expect(imageSize(parsed.bytes)).toMatchObject({ width: 256, height: 256 });
    }
  });

  it('loses the colour profile that browsers put in', () => {
    expect(jpeg.includes('ICC_PROFILE') && webp.includes('ICCP')).toBe(true);
    for (const bytes of [jpeg, webp, pngWith(chunk('iCCP', Buffer.from('display P3 of somebody')))]) {
      const parsed = parse(bytes);
      const plain = parsed.ok ? Buffer.from(parsed.bytes) : Buffer.alloc(0);
      expect(plain.length).toBeGreaterThan(400);
      expect(plain.includes('ICC') || plain.includes('iCCP') || plain.includes('P3')).toBe(false);
    }
  });

  it('carries no metadata', () => {
    const note = Buffer.from('Exif\0\0 taken at home');
    const bad = [
      ...['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'acTL', 'prVt'].map((type) => pngWith(chunk(type, note))),
      ...[0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe].map((marker) => jpegWith(marker, note)),
      jpegWith(0xe0, Buffer.from('JFXX\0 a thumbnail')),
      ...['EXIF', 'XMP ', 'ANIM', 'ANMF', 'abcd'].map((type) => webpWith(type, Buffer.alloc(20, 1))),
    ];
    for (const [index, bytes] of bad.entries()) {
      expect(parse(bytes), String(index)).toMatchObject({
        ok: false,
        fault: expect.stringContaining('EXIF'),
      });
    }
  });

  it('is square, and neither too small nor too large', () => {
    expect(parse(pngOf(64, 64))).toMatchObject({ ok: true });
    expect(parse(pngOf(512, 512))).toMatchObject({ ok: true });
    for (const [width, height] of [
      [63, 63],
      [513, 513],
      [128, 256],
      [0, 0],
      [0xffffffff, 0xffffffff],
    ] as const)
      expect(parse(pngOf(width, height)), `${width} ${height}`).toMatchObject({ ok: false });
  });

  it('has at most 131,072 bytes', () => {
    const filled = (size: number) => pngWith(chunk('IDAT', Buffer.alloc(size - png.length - 12)));
    expect(parse(filled(131_072))).toMatchObject({ ok: true });
    expect(parse(filled(131_073))).toMatchObject({ ok: false, fault: 'At most 131072 bytes.' });
  });

  it('is nothing else, and nothing more: no page, no archive, no half of one', () => {
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw', 'base64');
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(300), page, gif, Buffer.from('%PDF-1.7')]) {
      expect(parse(bytes)).toMatchObject({ ok: false });
    }
    for (const whole of [png, jpeg, webp]) {
      expect(parse(Buffer.concat([whole, page]))).toMatchObject({ ok: false });
      expect(parse(Buffer.concat([page, whole]))).toMatchObject({ ok: false });
      for (let length = 0; length < whole.length; length += 7) {
        expect(parse(whole.subarray(0, length)), String(length)).toMatchObject({ ok: false });
      }
    }
  });

  it('can have any byte changed without more than being refused', () => {
    for (const whole of [png, jpeg, webp]) {
      for (let at = 0; at < whole.length; at += 1) {
        const copy = Buffer.from(whole);
        copy[at] = (copy[at] ?? 0) ^ 0xff;
        expect(typeof parse(copy).ok).toBe('boolean');
      }
    }
  });
});
