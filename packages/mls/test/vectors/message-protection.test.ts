import { describe, expect, test } from 'vitest';
import { Reader } from '../../src/codec/index.ts';
import {
  openMessage,
  protectPublic,
  sealMessage,
  signContent,
  unprotectPublic,
} from '../../src/framing/index.ts';
import {
  type AuthenticatedContent,
  type Content,
  type ContentFormat,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  encodeCommit,
  encodeFramedContentTbs,
  encodeMlsMessage,
  encodeProposal,
  readContent,
  suiteFor,
  systemRandom,
} from '../../src/index.ts';
import { createSecretTree } from '../../src/schedule/index.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface MessageProtection {
  readonly cipher_suite: number;
  readonly group_id: string;
  readonly epoch: number;
  readonly tree_hash: string;
  readonly confirmed_transcript_hash: string;
  readonly signature_priv: string;
  readonly signature_pub: string;
  readonly encryption_secret: string;
  readonly sender_data_secret: string;
  readonly membership_key: string;
  readonly proposal: string;
  readonly proposal_pub: string;
  readonly proposal_priv: string;
  readonly commit: string;
  readonly commit_pub: string;
  readonly commit_priv: string;
  readonly application: string;
  readonly application_priv: string;
}

function rawOf(content: Content): string | null | undefined {
  switch (content.kind) {
    case 'application':
      return toHex(content.applicationData);
    case 'proposal':
      return toHex(encodeProposal(content.proposal));
    case 'commit':
      return toHex(encodeCommit(content.commit));
  }
}

function contentOf(kind: Content['kind'], raw: string): Content {
  const bytes = hex(raw);
  if (kind === 'application') return { kind, applicationData: bytes };
  return readContent(new Reader(bytes), kind, DEFAULT_LIMITS);
}

describeVectors<MessageProtection[]>('mls/message-protection.json', (vectors, counter) => {
  for (const vector of ourSuites(vectors, counter)) {
    describe(`suite ${vector.cipher_suite}`, () => {
      const suite = suiteFor(vector.cipher_suite);
      const context = {
        cipherSuite: suite.id,
        groupId: hex(vector.group_id),
        epoch: BigInt(vector.epoch),
        treeHash: hex(vector.tree_hash),
        confirmedTranscriptHash: hex(vector.confirmed_transcript_hash),
        extensions: [],
      };
      const membershipKey = hex(vector.membership_key);
      const signer = suite.signerFromSeed(hex(vector.signature_priv));
      const secrets = () => ({
        senderDataSecret: hex(vector.sender_data_secret),
        secretTree: createSecretTree(2, hex(vector.encryption_secret)),
      });

      async function verify({ format, content, auth }: AuthenticatedContent, raw: string): Promise<void> {
        expect(content.sender).toEqual({ kind: 'member', leafIndex: 1 });
        expect(rawOf(content.content)).toBe(raw);
        const tbs = encodeFramedContentTbs(format, content, context);
        const key = hex(vector.signature_pub);
        expect(await suite.verifyWithLabel(key, 'FramedContentTBS', tbs, auth.signature)).toBe(true);
      }

      function openPublic(bytes: Uint8Array): AuthenticatedContent {
        const message = decodeMlsMessage(bytes, DEFAULT_LIMITS);
        if (message.kind !== 'public-message') throw new Error(message.kind);
        return unprotectPublic(suite, membershipKey, message.message, context);
      }

      function openPrivate(bytes: Uint8Array): AuthenticatedContent {
        const message = decodeMlsMessage(bytes, DEFAULT_LIMITS);
        if (message.kind !== 'private-message') throw new Error(message.kind);
        return openMessage(suite, secrets(), message.message, (leaf) => leaf === 1, DEFAULT_LIMITS)
          .authenticated;
      }

      async function sign(format: ContentFormat, content: Content): Promise<AuthenticatedContent> {
        const framed = {
          groupId: context.groupId,
          epoch: context.epoch,
          sender: { kind: 'member', leafIndex: 1 } as const,
          authenticatedData: new TextEncoder().encode('beside'),
          content,
        };
        const signature = await signContent(suite, signer, format, framed, context);
        const confirmationTag = content.kind === 'commit' ? systemRandom(32) : undefined;
        return { format, content: framed, auth: { signature, confirmationTag } };
      }

      for (const kind of ['proposal', 'commit', 'application'] as const) {
        const done = counter.expect();
        test(kind, async () => {
          const raw = vector[kind];
          await verify(openPrivate(hex(vector[`${kind}_priv`])), raw);
          const sealed = await sign('private-message', contentOf(kind, raw));
          const { message } = sealMessage(suite, systemRandom, secrets(), sealed.content, sealed.auth, 13);
          await verify(openPrivate(encodeMlsMessage({ kind: 'private-message', message })), raw);

          const signed = await sign('public-message', contentOf(kind, raw));
          if (kind === 'application') {
            expect(() => protectPublic(suite, membershipKey, signed, context)).toThrow('encrypted only');
          } else {
            await verify(openPublic(hex(vector[`${kind}_pub`])), raw);
            const open = protectPublic(suite, membershipKey, signed, context);
            await verify(openPublic(encodeMlsMessage({ kind: 'public-message', message: open })), raw);
          }
          done();
        });
      }
    });
  }
});
