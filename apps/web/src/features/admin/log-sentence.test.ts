import { describe, expect, it } from 'vitest';
import { text } from '../../text/index.ts';
import { partsByAct, partsOf } from './log-sentence.ts';

it('a sentence is taken apart into words and people, in its order', () => {
  expect(partsOf('{administrator} made {account} an affiliate of {organization}.')).toEqual([
    { type: 'person', who: 'administrator' },
    { type: 'words', words: ' made ' },
    { type: 'person', who: 'account' },
    { type: 'words', words: ' an affiliate of ' },
    { type: 'person', who: 'organization' },
    { type: 'words', words: '.' },
  ]);
});

it('what only looks like a person stays words', () => {
  expect(partsOf('{nobody} and {}')).toEqual([
    { type: 'words', words: '{nobody}' },
    { type: 'words', words: ' and {}' },
  ]);
});

describe('every act of the log', () => {
  const parts = partsByAct(text.admin.logSentences);
  // The keys are those of the type.
  const acts = Object.keys(text.admin.logSentences) as (keyof typeof text.admin.logSentences)[];

  it.each(acts)(
    '%s says who did it and to whom, and names an organization only where there is one',
    (act) => {
      const mentioned = parts(act).flatMap((part) => (part.type === 'person' ? [part.who] : []));
      const affiliation = act === 'AFFILIATED' || act === 'UNAFFILIATED';
      expect(mentioned.toSorted()).toEqual(
        affiliation ? ['account', 'administrator', 'organization'] : ['account', 'administrator'],
      );
      expect(mentioned[0]).toBe('administrator');
      expect(text.admin.logSentences[act]).toMatch(/\.$/);
    },
  );
});
