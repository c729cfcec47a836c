import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { countForms, type Fact, forms, groupFacts, matchingFacts } from './facts.ts';

const fact = (over: Partial<Fact>): Fact => ({
  __typename: 'StoredFact',
  place: 'account.handle',
  subject: 'ACCOUNT',
  form: 'READABLE',
  what: 'Your handle.',
  keptFor: 'Until you delete the account.',
  ...over,
});

const facts = [
  fact({ place: 'event.body', subject: 'ENCRYPTED_CONVERSATIONS', form: 'ENCRYPTED', what: 'A message.' }),
  fact({}),
  fact({ place: 'session.token', subject: 'SIGN_IN', form: 'HASHED', what: 'What proves your session.' }),
  fact({ place: 'account.displayName', what: 'Your name.' }),
];

it('facts are grouped by subject, the account first, in the order of the server within', () => {
  expect(groupFacts(facts).map(({ subject, facts: of }) => [subject, of.map(({ place }) => place)])).toEqual([
    ['ACCOUNT', ['account.handle', 'account.displayName']],
    ['SIGN_IN', ['session.token']],
    ['ENCRYPTED_CONVERSATIONS', ['event.body']],
  ]);
});

it('every subject and every form of the contract has its place on the page', async () => {
  const contract = await readFile(
    new URL('../../../../../../schema/knowledge.graphql', import.meta.url),
    'utf8',
  );
  const valuesOf = (name: string) =>
    [
      ...(new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(contract)?.[1] ?? '').matchAll(/^ {2}([A-Z_]+)$/gm),
    ].map((match) => match[1] ?? '');
  const subjects = valuesOf('StoredFactSubject');
  expect(subjects.length).toBeGreaterThan(0);
  // The contract's own names are what makes the cast true.
  const one = subjects.map((subject) => fact({ subject: subject as Fact['subject'] }));
  expect(
    groupFacts(one)
      .map(({ subject }) => subject as string)
      .sort(),
  ).toEqual([...subjects].sort());
  expect([...forms].sort()).toEqual(valuesOf('StoredFactForm').sort());
});

it('a search finds facts by all of its words, wherever they stand', () => {
  const found = (search: string) => matchingFacts(facts, search, null).map(({ place }) => place);
  expect(found('')).toHaveLength(facts.length);
  expect(found('HANDLE')).toEqual(['account.handle']);
  expect(found('delete name')).toEqual(['account.displayName']);
  expect(found('  your   session ')).toEqual(['session.token']);
  expect(found('telephone')).toEqual([]);
});

it('a form leaves only its facts', () => {
  expect(matchingFacts(facts, '', 'HASHED').map(({ place }) => place)).toEqual(['session.token']);
  expect(matchingFacts(facts, 'handle', 'HASHED')).toEqual([]);
});

it('forms are counted', () => {
  expect(countForms(facts)).toEqual({ READABLE: 2, ENCRYPTED: 1, HASHED: 1, PUBLIC_KEY: 0 });
});
