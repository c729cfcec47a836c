/**
 * Groups in which half of the members run this package and half run ts-mls 1.6.4, over long random histories.
 * The seed is printed; SOTTO_INTEROP_SEED runs a history again, SOTTO_INTEROP_STEPS makes it longer.
 */
import { expect, test } from 'vitest';
import { systemRandom } from '../../src/crypto/index.ts';
import { type CipherSuite, suites } from '../../src/index.ts';
import { Conversation, chooser } from './conversation.ts';
import { accepts, OurPeer } from './our-peer.ts';
import type { Peer } from './peer.ts';
import { TsMlsPeer, tsMlsSuite } from './ts-mls-peer.ts';

const { SOTTO_INTEROP_SEED, SOTTO_INTEROP_STEPS } = process.env;
const steps = Number(SOTTO_INTEROP_STEPS ?? 100);
const seed = Number(SOTTO_INTEROP_SEED ?? Math.floor(Math.random() * 2 ** 31));

async function newConversation(suite: CipherSuite, firstIsOurs: boolean): Promise<Conversation> {
  const theirSuite = await tsMlsSuite(suite.id);
  let recruited = firstIsOurs ? 0 : 1;
  const recruit = async (): Promise<Peer> => {
    const name = `member ${recruited++}`;
    if (recruited % 2 === 0) return new TsMlsPeer(name, theirSuite);
    return new OurPeer(name, suite, systemRandom, suite.signerFromSeed(systemRandom(32)));
  };
  return new Conversation(chooser(seed ^ suite.id), recruit, (offer) => accepts(suite, offer));
}

test.each(suites)(
  'members of both agree through every step in $name',
  async (suite) => {
    process.stdout.write(`interop ${suite.name}: seed ${seed}, ${steps} steps\n`);
    const tally = new Map<string, number>();
    for (const firstIsOurs of [true, false]) {
      const conversation = await newConversation(suite, firstIsOurs);
      await conversation.begin();
      for (let i = 0; i < steps / 2; i++) {
        try {
          await conversation.step();
        } catch (error) {
          throw new Error(`seed ${seed}, step ${i}, ${firstIsOurs ? 'ours' : 'ts-mls'} first`, {
            cause: error,
          });
        }
      }
      for (const [what, count] of conversation.tally) tally.set(what, (tally.get(what) ?? 0) + count);
    }
    const taken = [...tally].map(([what, count]) => `${count} × ${what}`).sort();
    process.stdout.write(`${taken.join(', ')}\n`);
    // A hundred steps take nearly every kind, from both sides.
    if (steps >= 100) expect(taken.length).toBeGreaterThan(12);
  },
  300_000,
);
