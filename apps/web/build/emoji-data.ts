import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const dataFile = 'emojibase-data/en/data.json';
/** Asks for the data as the picker needs them, and not for the file, which is ten times as large. */
const moduleId = `${dataFile}?picker`;
const resolvedId = '\0emoji-for-the-picker';

/** Newer ones are boxes on systems that are a few years old, and unknown to servers of that age. */
const newestVersion = 15;
/** Skin tones and hair, which are no emoji by themselves. */
const components = 2;

interface Entry {
  readonly emoji: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
  readonly version: number;
}

/** The emoji, their names and other words for them, from the Unicode data, as small as the picker needs them. */
export function emojiData(): Plugin {
  return {
    name: 'emoji-data',
    enforce: 'pre',
    resolveId: (id) => (id === moduleId ? resolvedId : null),
    load(id) {
      if (id !== resolvedId) return null;
      const entries: readonly Entry[] = readJson(dataFile);
      const { groups }: { groups: Readonly<Record<string, string>> } = readJson(
        'emojibase-data/meta/groups.json',
      );
      const compact = Object.entries(groups)
        .filter(([number]) => Number(number) !== components)
        .map(([number, name]) => ({
          name,
          emoji: entries
            .filter((entry) => entry.group === Number(number) && entry.version <= newestVersion)
            .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
            .map((entry) => [qualified(entry.emoji), entry.label, otherWords(entry)]),
        }));
      // Parsing a string is quicker than parsing the same as code.
      return `export const groups = JSON.parse(${JSON.stringify(JSON.stringify(compact))});`;
    },
  };
}

/** Without the selector of emoji presentation where Unicode does not ask for it: the form that others send, too. */
function qualified(emoji: string): string {
  const bare = emoji.replaceAll('\uFE0F', '');
  return /^\p{RGI_Emoji}$/v.test(bare) ? bare : emoji;
}

function otherWords(entry: Entry): string {
  const inLabel = new Set(entry.label.split(/[\s:-]+/));
  return (entry.tags ?? []).filter((tag) => !inLabel.has(tag)).join(' ');
}

function readJson<Shape>(file: string): Shape {
  // Its shape is emojibase's, which the tests of the picker look at.
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(file)), 'utf8')) as Shape;
}
