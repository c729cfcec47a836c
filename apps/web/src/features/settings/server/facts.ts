/** The list of stored facts, as the page shows it: by subject, and as far as it is searched for. */
import type { StoredFactForm, StoredFactSubject, StoredFactsQuery } from '../../../generated/operations.ts';

export type Fact = StoredFactsQuery['storedFacts'][number];

/** In the order in which a person meets them. */
const subjects: readonly StoredFactSubject[] = [
  'ACCOUNT',
  'SIGN_IN',
  'PEOPLE',
  'REGULAR_CONVERSATIONS',
  'ENCRYPTED_CONVERSATIONS',
  'DEVICES',
  'OPERATION',
];

/** What says most of somebody first. */
export const forms: readonly StoredFactForm[] = ['READABLE', 'ENCRYPTED', 'HASHED', 'PUBLIC_KEY'];

export interface FactGroup {
  readonly subject: StoredFactSubject;
  readonly facts: readonly Fact[];
}

/** Groups in their order, facts in the server's; none is lost, and no group is empty. */
export function groupFacts(facts: readonly Fact[]): readonly FactGroup[] {
  const bySubject = Map.groupBy(facts, (fact) => fact.subject);
  return subjects.flatMap((subject) => {
    const group = bySubject.get(subject);
    return group === undefined ? [] : [{ subject, facts: group }];
  });
}

/** Facts of that form (all when null) in which every word of the search occurs somewhere. */
export function matchingFacts(
  facts: readonly Fact[],
  search: string,
  form: StoredFactForm | null,
): readonly Fact[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return facts.filter((fact) => {
    const all = `${fact.place} ${fact.what} ${fact.keptFor}`.toLowerCase();
    return (form === null || fact.form === form) && words.every((word) => all.includes(word));
  });
}

export function countForms(facts: readonly Fact[]): Readonly<Record<StoredFactForm, number>> {
  const counts = { READABLE: 0, ENCRYPTED: 0, HASHED: 0, PUBLIC_KEY: 0 };
  for (const { form } of facts) counts[form] += 1;
  return counts;
}
