import type {
  StoredFact,
  StoredFactForm,
  StoredFactSubject,
} from '../../../graphql/generated/resolver-types.ts';

/** A column: its form, what it is, and how long it is kept where that is not what holds for its table. */
export type Column = readonly [form: StoredFactForm, what: string, keptFor?: string];

/** The facts of one table. @param keptFor of every column that does not say otherwise. */
export function tableFacts(
  table: string,
  subject: StoredFactSubject,
  keptFor: string,
  columns: Readonly<Record<string, Column>>,
): readonly StoredFact[] {
  return Object.entries(columns).map(([column, [form, what, ownKeptFor]]) => ({
    __typename: 'StoredFact',
    place: `${table}.${column}`,
    subject,
    form,
    what,
    keptFor: ownKeptFor ?? keptFor,
  }));
}

export const untilAccountDeleted = 'Until you delete your account.';
