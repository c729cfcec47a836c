/** An entry of the audit log as a sentence, in which people are shown as everywhere else. */
import type { AuditAct } from '../../generated/operations.ts';

const people = ['administrator', 'account', 'organization'] as const;

export type Mentioned = (typeof people)[number];

export type SentencePart =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'person'; readonly who: Mentioned };

/** Takes a sentence such as `{administrator} verified {account}.` apart, in its order. */
export function partsOf(sentence: string): readonly SentencePart[] {
  return sentence.split(/(\{[a-z]+\})/).flatMap((piece): SentencePart[] => {
    if (piece === '') return [];
    const who = people.find((name) => piece === `{${name}}`);
    return [who === undefined ? { type: 'words', words: piece } : { type: 'person', who }];
  });
}

/** Sentences of every act, taken apart once. */
export function partsByAct(
  sentences: Readonly<Record<AuditAct, string>>,
): (act: AuditAct) => readonly SentencePart[] {
  const parts = new Map(Object.entries(sentences).map(([act, sentence]) => [act, partsOf(sentence)]));
  return (act) => parts.get(act) ?? [];
}
