/** Reads the examples of docs/api.md: what each is called, who sends it, and with which variables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Sender = 'ada' | 'grace' | 'nobody';

export interface Example {
  readonly heading: string;
  readonly sender: Sender;
  readonly operation: string;
  /** Values in angle brackets stand for something of an earlier answer. */
  readonly variables: Readonly<Record<string, string>>;
}

const guide = join(import.meta.dirname, '../../docs/api.md');

export function guideText(): string {
  return readFileSync(guide, 'utf8');
}

/** @throws Error for a block that says of nobody who sends it. */
export function readExamples(markdown: string): Example[] {
  const examples: Example[] = [];
  let heading = '';
  for (const part of markdown.matchAll(/^#+ (.+)$|^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)) {
    const [, title, language, info, code] = part;
    if (title !== undefined) heading = title;
    const last = examples.at(-1);
    if (language === 'graphql') {
      if (info !== 'ada' && info !== 'grace' && info !== 'nobody')
        throw new Error(`${heading}: who sends it?`);
      examples.push({ heading, sender: info, operation: code ?? '', variables: {} });
    } else if (language === 'json' && last !== undefined && last.heading === heading) {
      const variables: unknown = JSON.parse(code ?? '');
      // The guide's own text: an object of texts, or the example fails when it is sent.
      examples[examples.length - 1] = { ...last, variables: variables as Example['variables'] };
    }
  }
  return examples;
}
