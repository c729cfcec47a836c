import { array, defineCodec, nullable, oneOf, struct, text, uint } from '@sotto/protocol';
import type {
  DeviceNews,
  Progress,
  RecoveryKind,
  Registration,
  ShownLink,
  WaitingDevice,
} from '../api/index.ts';
import { type Address, Batch, type RecordStore } from '../store/index.ts';

/** The newest ones: more than that tells nobody anything. */
const MOST_NEWS = 20;
/** Devices of an account (R4). */
const MOST_DEVICES = 10;

const newsAddress: Address<readonly DeviceNews[]> = {
  key: 'device-news',
  codec: defineCodec<readonly DeviceNews[]>(
    array(
      struct({
        kind: oneOf('added', 'removed', 'recovery-added', 'recovery-removed'),
        deviceId: text({ max: 64 }),
        name: nullable(text({ max: 64 })),
        at: uint(),
      }),
      { max: MOST_NEWS },
    ),
    8_192,
  ),
};

export interface RegistryParts {
  readonly records: RecordStore;
  /** Whether this device is in the account's roster, or is about to found it. */
  readonly isRegistered: boolean;
  /** It was, and is no longer. */
  readonly removed: boolean;
  /** Of a registered device: how the account stands with recovery now. */
  readonly recovery: () => RecoveryStanding;
}

export interface RecoveryStanding {
  /** Each once. */
  readonly kinds: readonly RecoveryKind[];
  readonly offer: boolean;
}

/** What a person is shown of how this device stands in its account. Owns the record `device-news`. */
export class Registry {
  readonly #parts: RegistryParts;
  #onChange: () => void = () => {};
  #news: readonly DeviceNews[] = [];
  #waiting: readonly WaitingDevice[] = [];
  #joining: Progress | null = null;
  #vaultContradicts = false;
  #link: ShownLink | null = null;
  #linkRefused = false;
  #devices: number | null = null;
  #recovery: readonly RecoveryKind[] | null = null;

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  /** @throws StoreFault */
  async load(): Promise<void> {
    this.#news = (await this.#parts.records.get(newsAddress)) ?? [];
  }

  onChange(tell: () => void): void {
    this.#onChange = tell;
  }

  registration(): Registration {
    if (this.#parts.isRegistered) {
      const { kinds, offer } = this.#parts.recovery();
      return {
        state: 'registered',
        joining: this.#joining,
        waiting: this.#waiting,
        news: this.#news,
        vaultContradicts: this.#vaultContradicts,
        recovery: kinds,
        offerRecovery: offer,
      };
    }
    return {
      state: 'unregistered',
      reason: this.#reason(),
      devices: this.#devices,
      link: this.#link,
      linkRefused: this.#linkRefused,
      recovery: this.#recovery,
    };
  }

  get devices(): number | null {
    return this.#devices;
  }

  /** What the server says of the account's members to a device that is none. @param recovery each kind once. */
  noteMembers(devices: number | null, recovery: readonly RecoveryKind[] | null): void {
    if (devices === this.#devices && recovery?.join() === this.#recovery?.join()) return;
    this.#devices = devices;
    this.#recovery = recovery;
    this.#onChange();
  }

  /** How the account stands with recovery has changed. */
  noteRecovery(): void {
    this.#onChange();
  }

  noteWaiting(waiting: readonly WaitingDevice[]): void {
    if (JSON.stringify(waiting) === JSON.stringify(this.#waiting)) return;
    this.#waiting = waiting;
    this.#onChange();
  }

  get vaultContradicts(): boolean {
    return this.#vaultContradicts;
  }

  noteVault(contradicts: boolean): void {
    if (contradicts === this.#vaultContradicts) return;
    this.#vaultContradicts = contradicts;
    this.#onChange();
  }

  noteJoining(joining: Progress | null): void {
    if (joining === null && this.#joining === null) return;
    this.#joining = joining;
    this.#onChange();
  }

  /** @param refused whether the last code came to nothing because its answer was not genuine. */
  noteLink(link: ShownLink | null, refused = false): void {
    this.#link = link;
    this.#linkRefused = refused;
    this.#onChange();
  }

  /** @param news newest first. */
  async addNews(news: readonly DeviceNews[]): Promise<void> {
    if (news.length > 0) await this.#keepNews([...news, ...this.#news].slice(0, MOST_NEWS));
  }

  async dismissNews(): Promise<void> {
    if (this.#news.length > 0) await this.#keepNews([]);
  }

  async #keepNews(news: readonly DeviceNews[]): Promise<void> {
    await this.#parts.records.write(new Batch().put(newsAddress, news));
    this.#news = news;
    this.#onChange();
  }

  #reason(): Extract<Registration, { state: 'unregistered' }>['reason'] {
    if (this.#devices === 0) return 'no-device-left';
    if (this.#devices !== null && this.#devices >= MOST_DEVICES) return 'too-many-devices';
    return this.#parts.removed ? 'removed' : 'new';
  }
}
