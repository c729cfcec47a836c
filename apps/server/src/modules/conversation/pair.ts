/** What two people have only one direct conversation for: their accounts in order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`;
}

/** The two accounts of a direct conversation; null for a group. */
export function peopleOf(pair: string | null): readonly [string, string] | null {
  const [a, b] = pair?.split(':') ?? [];
  return a === undefined || b === undefined ? null : [a, b];
}

/** The other one of a direct conversation; null in a group. */
export function otherOf(pair: string | null, accountId: string): string | null {
  return peopleOf(pair)?.find((id) => id !== accountId) ?? null;
}
