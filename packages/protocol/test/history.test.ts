import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  authenticatorOf,
  decodeConversation,
  deltaOf,
  dropCommit,
  encodeConversation,
  joinByExternalCommit,
  membersOf,
  noChanges,
  stageCommit,
} from '../src/conversation/index.ts';
import { acceptCommit, publicMembers } from '../src/delivery/index.ts';
import { devicesOf } from '../src/identity/index.ts';
import { type Account, addDevice, createAccount, newestOf, removeDevice } from './accounts.ts';
import {
  commitThrough,
  deliver,
  hear,
  identityOfPhone,
  type Phone,
  phoneOf,
  phonesOf,
  say,
  startDirect,
} from './network.ts';
import { expectCode, unwrap } from './unwrap.ts';

type Step = 'say' | 'update' | 'race' | 'link' | 'unlink' | 'lose' | 'restart';
const steps: fc.Arbitrary<readonly [Step, number]> = fc.tuple(
  fc.constantFrom<Step[]>('say', 'say', 'update', 'race', 'link', 'unlink', 'lose', 'restart'),
  fc.nat(1_000),
);

/** Two people, their devices, and the server, through whatever happens to them. */
class World {
  readonly #accounts: readonly Account[];
  readonly #server: Awaited<ReturnType<typeof startDirect>>['server'];
  #phones: Phone[];

  private constructor(accounts: readonly Account[], direct: Awaited<ReturnType<typeof startDirect>>) {
    this.#accounts = accounts;
    this.#server = direct.server;
    this.#phones = [...direct.phones];
  }

  static async create(): Promise<World> {
    const accounts = [await createAccount('alice'), await createAccount('bob')];
    return new World(accounts, await startDirect(phonesOf(...accounts)));
  }

  async take([step, choice]: readonly [Step, number]): Promise<void> {
    const phone = this.#pick(choice);
    switch (step) {
      case 'say':
        return await this.#say(phone);
      case 'update':
        return await this.#commit(phone, []);
      case 'race':
        return await this.#race(phone, this.#pick(choice + 1));
      case 'link':
        return await this.#link(phone.account);
      case 'unlink':
        return await this.#unlink(phone);
      case 'lose':
        return await this.#join(phone);
      case 'restart':
        phone.state = unwrap(decodeConversation(encodeConversation(phone.state)));
    }
  }

  check(): void {
    const [first, ...others] = this.#phones.map(({ state }) => state);
    if (first === undefined) throw new Error('nobody is left');
    for (const other of others) {
      expect(authenticatorOf(other)).toEqual(authenticatorOf(first));
      expect(membersOf(other)).toEqual(membersOf(first));
    }
    expect(publicMembers(this.#server.conversation)).toEqual(membersOf(first));
    const present = membersOf(first).map(({ deviceId }) => deviceId);
    const listed = this.#accounts.flatMap((account) => devicesOf(newestOf(account)).map(({ id }) => id));
    expect(present.toSorted()).toEqual(listed.toSorted());
  }

  #pick(choice: number): Phone {
    const phone = this.#phones[choice % this.#phones.length];
    if (phone === undefined) throw new Error('nobody is left');
    return phone;
  }

  async #say(from: Phone): Promise<void> {
    const sent = await say(this.#server, from, 'something');
    for (const phone of this.#phones) {
      if (phone === from) continue;
      const { place } = (await hear(phone, sent)).message;
      // Everybody hears everything in order: nobody may see a gap.
      expect(place).toEqual({ kind: 'next', skipped: 0, unseen: [] });
    }
  }

  async #commit(phone: Phone, remove: readonly Phone['device']['id'][]): Promise<void> {
    const staged = unwrap(await stageCommit(phone.environment(), phone.state, { ...noChanges, remove }));
    await commitThrough(this.#server, phone, staged);
    await deliver(this.#phones, phone, staged.commit);
  }

  /** Two commits for one epoch: the second is refused, and made again on the first (R15). */
  async #race(winner: Phone, loser: Phone): Promise<void> {
    if (winner === loser) return;
    const lost = unwrap(await stageCommit(loser.environment(), loser.state, noChanges));
    await this.#commit(winner, []);
    const { rosters, now } = loser.environment();
    const upload = { ...lost, sender: identityOfPhone(loser) };
    expectCode(await acceptCommit({ rosters, now }, this.#server.conversation, upload), 'wrong-epoch');
    dropCommit(loser.state, lost);
    await this.#commit(loser, []);
  }

  async #link(account: Account): Promise<void> {
    if (account.devices.length >= 3) return;
    await this.#join(phoneOf(account, await addDevice(account), this.#accounts));
  }

  /** R18: a device that is new, or has lost its state. */
  async #join(phone: Omit<Phone, 'state'>): Promise<void> {
    await this.#commit(this.#pick(0), []);
    const [helper] = this.#phones;
    if (helper === undefined) throw new Error('nobody is left');
    const epoch = unwrap(await stageCommit(helper.environment(), helper.state, noChanges));
    await commitThrough(this.#server, helper, epoch);
    await deliver(this.#phones, helper, epoch.commit);
    const joining = unwrap(await joinByExternalCommit(phone.environment(), epoch));
    const joined: Phone = { ...phone, state: joining.state };
    const { rosters, now } = phone.environment();
    const upload = { ...joining, welcome: null, sender: identityOfPhone(phone) };
    this.#server.conversation = unwrap(
      await acceptCommit({ rosters, now }, this.#server.conversation, upload),
    ).next;
    this.#phones = [...this.#phones.filter(({ device }) => device !== phone.device), joined];
    await deliver(this.#phones, joined, joining.commit);
  }

  /** R17: the device leaves its roster, and whoever is next removes its leaf. */
  async #unlink(phone: Phone): Promise<void> {
    if (phone.account.devices.length < 2) return;
    await removeDevice(phone.account, phone.device);
    this.#phones = this.#phones.filter((other) => other !== phone);
    const remover = this.#pick(0);
    const { stale } = deltaOf(remover.state, remover.environment().rosters);
    expect(stale).toEqual([identityOfPhone(phone)]);
    await this.#commit(remover, [phone.device.id]);
  }
}

describe('any history of a conversation', () => {
  it('leaves all devices and the server in agreement, and loses no message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 14 }), async (history) => {
        const world = await World.create();
        for (const step of history) {
          await world.take(step);
          world.check();
        }
      }),
      { numRuns: 15 },
    );
  }, 240_000);
});
