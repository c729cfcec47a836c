import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../test/accounts.ts';
import { contextOf, groupOf } from '../../test/leaves.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { type ConversationContext, contextCodec, inOrder, participantOf } from './context.ts';
import { credentialOf, identityOf } from './credential.ts';
import { groupExtensions, readContext } from './group-extensions.ts';

const alice = await createAccount('alice');
const bob = await createAccount('bob');
const carol = await createAccount('carol');

describe('R14: a group says what conversation it is', () => {
  const direct = contextOf('direct', [alice, bob]);
  const group = contextOf('group', [alice, bob, carol], [carol]);

  it('in a form that is read as it was written', () => {
    for (const context of [direct, group, { ...direct, messageTimer: 60_000 }]) {
      expect(unwrap(contextCodec.decode(contextCodec.encode(context)))).toEqual(context);
      expect(unwrap(readContext(groupOf(context)))).toEqual(context);
    }
    expect(participantOf(direct, bob.id)?.root).toEqual(bob.rosters[0]?.root);
    expect(participantOf(direct, carol.id)).toBeUndefined();
  });

  it.each<[string, Partial<ConversationContext>]>([
    ['one participant in a direct conversation', { participants: direct.participants.slice(1) }],
    ['three participants in a direct conversation', { participants: inOrder(group.participants) }],
    [
      'an admin in a direct conversation',
      { participants: direct.participants.map((p) => ({ ...p, role: 'admin' })) },
    ],
    [
      'a participant twice',
      { participants: [...direct.participants.slice(1), ...direct.participants.slice(1)] },
    ],
    ['participants out of order', { participants: direct.participants.toReversed() }],
    ['a group without an admin', { kind: 'group' }],
    ['a group without anybody', { kind: 'group', participants: [] }],
    ['a timer of no time', { messageTimer: 0 }],
    ['a timer of two years', { messageTimer: 2 * 366 * 86_400_000 }],
    [
      'a root of another length',
      { participants: direct.participants.map((p) => ({ ...p, root: new Uint8Array(31) })) },
    ],
  ])('and %s is no conversation', (_, changes) => {
    expect(() => contextCodec.encode({ ...direct, ...changes })).toThrow();
  });

  it('and whatever is accepted is what would have been written', () => {
    const bytes = contextCodec.encode(direct);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ flip);
        const decoded = contextCodec.decode(changed);
        if (decoded.ok) expect(contextCodec.encode(decoded.value)).toEqual(changed);
      }),
    );
  });

  it('with exactly the extensions of a conversation, its id, and the one suite', () => {
    const good = groupOf(direct);
    const [capabilities, context] = groupExtensions(direct);
    if (capabilities === undefined || context === undefined) throw new Error('two extensions');
    const bad = [
      { ...good, cipherSuite: 1 },
      { ...good, groupId: new Uint8Array(16) },
      { ...good, extensions: [] },
      { ...good, extensions: [context] },
      { ...good, extensions: [context, capabilities] },
      { ...good, extensions: [capabilities, context, { type: 5, data: new Uint8Array(0) }] },
      { ...good, extensions: [{ ...capabilities, data: new Uint8Array(3) }, context] },
      { ...good, extensions: [capabilities, { ...context, type: 0xf051 }] },
      { ...good, extensions: [capabilities, { ...context, data: new Uint8Array(3) }] },
    ];
    for (const group of bad) expectCode(readContext(group), 'context-malformed');
  });
});

describe('a credential', () => {
  it('names account and device, and nothing else is one', () => {
    const [device] = alice.devices;
    if (device === undefined) throw new Error('a device');
    const identity = { accountId: alice.id, deviceId: device.id };
    const credential = credentialOf(identity);
    expect(identityOf(credential)).toEqual(identity);
    expect(identityOf({ kind: 'x509', certificates: [] })).toBeNull();
    expect(identityOf({ kind: 'basic', identity: new Uint8Array(0) })).toBeNull();
    expect(identityOf({ kind: 'basic', identity: new Uint8Array(129) })).toBeNull();
  });
});
