import { expect, test } from 'vitest';
import { Reader } from '../../src/codec/index.ts';
import { describeVectors, hex } from './load.ts';

interface Header {
  readonly vlbytes_header: string;
  readonly length: number;
}

describeVectors<Header[]>('mls/deserialization.json', (vectors, counter) => {
  for (const { vlbytes_header, length } of vectors) {
    const done = counter.expect();
    test(`the header ${vlbytes_header} stands for ${length} bytes`, () => {
      const header = hex(vlbytes_header);
      // The longest is 2^30 - 1: the length is told from the error that names how many bytes are wanted.
      if (length > 1_000_000) {
        expect(() => new Reader(header).opaque()).toThrow(`${length} bytes wanted`);
      } else {
        const whole = new Uint8Array(header.length + length);
        whole.set(header);
        const reader = new Reader(whole);
        expect(reader.opaque()).toHaveLength(length);
        reader.end();
      }
      done();
    });
  }
});
