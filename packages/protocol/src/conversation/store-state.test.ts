import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitThrough, deliver, hear, type Phone, say, twoPeople } from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import type { ConversationState } from './api.ts';
import {
  authenticatorOf,
  conversationChanges,
  decodeConversation,
  encodeConversation,
  epochOf,
  loadConversation,
  noChanges,
  stageCommit,
} from './index.ts';

/** What a store holds that applies every change. */
class Disk {
  readonly entries = new Map<string, Uint8Array>();
  #saved: ConversationState | null = null;

  /** @returns how many bytes were written. */
  save(state: ConversationState): number {
    let written = 0;
    for (const { key, value } of conversationChanges(this.#saved, state)) {
      if (value === null) this.entries.delete(key);
      else this.entries.set(key, value.slice());
      written += value?.length ?? 0;
    }
    this.#saved = state;
    return written;
  }

  load(): ConversationState {
    return unwrap(loadConversation(this.entries));
  }
}

const restart = (phone: Phone): void => {
  phone.state = unwrap(decodeConversation(encodeConversation(phone.state)));
};

describe('a stored conversation', () => {
  it('goes on where it was, as if it had never been away', async () => {
    const { a, b, server } = await twoPeople();
    for (let round = 0; round < 3; round++) {
      await hear(b, await say(server, a, `from Alice ${round}`));
      restart(a);
      restart(b);
      await hear(a, await say(server, b, `from Bob ${round}`));
      const [from, to] = round % 2 === 0 ? [a, b] : [b, a];
      const staged = unwrap(await stageCommit(from.environment(), from.state, noChanges));
      restart(to);
      await commitThrough(server, from, staged);
      await deliver([a, b], from, staged.commit);
    }
    expect(authenticatorOf(a.state)).toEqual(authenticatorOf(b.state));
    expect(epochOf(b.state)).toBe(4);
    const { place } = (await hear(b, await say(server, a, 'at last'))).message;
    expect(place).toEqual({ kind: 'next', skipped: 0, unseen: [] });
  });

  it('is the same whether it was written whole or as changes', async () => {
    const { a, b, server } = await twoPeople();
    const disk = new Disk();
    disk.save(b.state);
    for (let round = 0; round < 4; round++) {
      await hear(b, await say(server, a, 'from Alice'));
      disk.save(b.state);
      expect(encodeConversation(disk.load())).toEqual(encodeConversation(b.state));
      await hear(a, await say(server, b, 'from Bob'));
      disk.save(b.state);
      const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
      await commitThrough(server, a, staged);
      await deliver([a, b], a, staged.commit);
      disk.save(b.state);
      expect(encodeConversation(disk.load())).toEqual(encodeConversation(b.state));
    }
  });

  it('costs a few kilobytes for a message, however long it has been going on', async () => {
    const { a, b, server } = await twoPeople();
    const disk = new Disk();
    disk.save(b.state);
    const costs: number[] = [];
    for (let i = 0; i < 60; i++) {
      await hear(b, await say(server, a, 'again'));
      costs.push(disk.save(b.state));
    }
    expect(Math.max(...costs)).toBeLessThan(2_048);
    expect(Math.max(...costs.slice(40))).toBe(Math.min(...costs.slice(40)));
  });

  it('is refused when any entry is missing, or one is too many', async () => {
    const { a } = await twoPeople();
    const disk = new Disk();
    disk.save(a.state);
    for (const key of disk.entries.keys()) {
      // Whoever has sent nothing is not missed; what stands in a tree's leaf and has no parent may be blank.
      const entries = new Map(disk.entries);
      entries.delete(key);
      const loaded = loadConversation(entries);
      if (loaded.ok) expect(key).toMatch(/^(sender|group\/key|group\/secret)\//);
      else expectCode(loaded, 'state-invalid');
    }
    for (const key of ['more', 'group/more', 'sender/more']) {
      const more = new Map(disk.entries).set(key, new Uint8Array(1));
      expectCode(loadConversation(more), 'state-invalid');
    }
  });

  it('is refused when it is cut short or garbled, and says so instead of throwing', async () => {
    const { a } = await twoPeople();
    const encoded = encodeConversation(a.state);
    fc.assert(
      fc.property(fc.nat(encoded.length - 1), (length) => {
        expectCode(decodeConversation(encoded.subarray(0, length)), 'state-invalid');
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(fc.nat(encoded.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const result = decodeConversation(encoded.with(at, (encoded[at] ?? 0) ^ flip));
        expect(result.ok || ['state-invalid', 'state-too-new'].includes(result.error.code)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of a newer version of the program is not touched', async () => {
    const { a } = await twoPeople();
    const disk = new Disk();
    disk.save(a.state);
    disk.entries.set('version', Uint8Array.of(2));
    expectCode(loadConversation(disk.entries), 'state-too-new');
  });
});
