/** One row of the table. */
export interface PathRow {
  readonly path: string;
  readonly has: string;
  readonly tried: string;
  /** Content, names or keys that are now in the attacker's hands. */
  readonly opened: readonly string[];
  /** What the path leads to by design, which is no content; empty where that is nothing. */
  readonly gives: string;
  /** Of the secret at its end that nobody but its holder has; null where a person chose it. */
  readonly bits: number | null;
  /** Whether messages can be read at its end: what is least of these is what there is to guess. */
  readonly leadsToContent: boolean;
}
