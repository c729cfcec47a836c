/** A record: `key` is plain text, and so holds ids and numbers only; `value` is opaque to the store. */
export interface StoredRecord {
  readonly key: string;
  readonly value: Uint8Array<ArrayBuffer>;
}

/** Keys from `from` up to and without `to`, compared by UTF-16 code units. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
  /** Largest key first. */
  readonly descending?: boolean;
  readonly limit?: number;
}

/** A batch: all of it takes effect, or nothing. A key stands in one of the two lists only. */
export interface StoreBatch {
  readonly puts: readonly StoredRecord[];
  readonly deletes: readonly string[];
}

/**
 * A durable map with ordered keys. A write has reached the disk when its promise resolves (R26). Methods throw
 * `StoreFault` and nothing else.
 */
export interface OpenStore {
  /**
   * Seals the values before they come here: AES-GCM, 256 bits, not extractable (R32). The store keeps it as
   * the object that it is; its bytes are never seen.
   */
  readonly sealingKey: CryptoKey;
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  list(range: KeyRange): Promise<readonly StoredRecord[]>;
  write(batch: StoreBatch): Promise<void>;
  close(): Promise<void>;
}

export interface StorePort {
  /** Opens what there is, or makes a new one. @throws StoreFault */
  open(): Promise<OpenStore>;
  /** Deletes every record and the sealing key. Works also for a store that cannot be opened. @throws StoreFault */
  erase(): Promise<void>;
}

export type StoreProblem =
  /** Not what was written, or not all of it. */
  | 'store-corrupt'
  /** Written by a newer version. */
  | 'store-newer'
  /** The platform refuses: private mode, a full disk, no permission. */
  | 'store-unavailable';

/** The only thing that a store throws. It carries no content. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreProblem;

  constructor(code: StoreProblem, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
  }
}
