import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';

/** The modules of a code as the camera sees them: some pixels each, dark on light. */
function picture(text: string, scale: number) {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = modules.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

it.each(['SOTTO-LINK:1:7K3MQ9XW0T5RHZ2B', 'a', 'x'.repeat(400)])(
  'a code that is drawn says the same when it is read: %s',
  (text) => expect(decodeQR(picture(text, 6))).toBe(text),
);
