import { expect, test } from 'vitest';
import { Reader } from '../../src/codec/index.ts';
import { suiteFor } from '../../src/crypto/index.ts';
import { DEFAULT_LIMITS } from '../../src/limits.ts';
import {
  encodeTranscriptInput,
  readAuthData,
  readFramedContent,
  WireFormat,
} from '../../src/messages/index.ts';
import {
  confirmationTag,
  confirmedTranscriptHash,
  interimTranscriptHash,
  verifyConfirmationTag,
} from '../../src/schedule/index.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface TranscriptHashes {
  readonly cipher_suite: number;
  readonly confirmation_key: string;
  readonly authenticated_content: string;
  readonly interim_transcript_hash_before: string;
  readonly confirmed_transcript_hash_after: string;
  readonly interim_transcript_hash_after: string;
}

describeVectors<TranscriptHashes[]>('mls/transcript-hashes.json', (vectors, counter) => {
  for (const vector of ourSuites(vectors, counter)) {
    const done = counter.expect();
    test(`suite ${vector.cipher_suite}`, () => {
      const suite = suiteFor(vector.cipher_suite);
      const reader = new Reader(hex(vector.authenticated_content));
      const format = reader.uint16() === WireFormat.publicMessage ? 'public-message' : 'private-message';
      const content = readFramedContent(reader, DEFAULT_LIMITS);
      const auth = readAuthData(reader, content.content.kind, DEFAULT_LIMITS);
      reader.end();
      const tag = auth.confirmationTag;
      if (tag === undefined) throw new Error('a commit has a confirmation tag');

      const interim = hex(vector.interim_transcript_hash_before);
      const input = encodeTranscriptInput(format, content, auth.signature);
      const confirmed = confirmedTranscriptHash(suite, interim, input);
      expect(toHex(confirmed)).toBe(vector.confirmed_transcript_hash_after);
      expect(toHex(interimTranscriptHash(suite, confirmed, tag))).toBe(vector.interim_transcript_hash_after);

      const key = hex(vector.confirmation_key);
      expect(confirmationTag(suite, key, confirmed)).toEqual(tag);
      expect(verifyConfirmationTag(suite, key, confirmed, tag)).toBe(true);
      expect(verifyConfirmationTag(suite, key, confirmed, tag.subarray(1))).toBe(false);
      expect(verifyConfirmationTag(suite, key, confirmed, tag.slice().fill(0, 0, 1))).toBe(false);
      expect(verifyConfirmationTag(suite, key, interim, tag)).toBe(false);
      done();
    });
  }
});
