import type { IconName } from '../../ui/index.ts';

/** The pages of the settings, in their order and groups; the name is the last part of the address. */
export const groups = [
  {
    name: 'you',
    pages: [
      { name: 'profile', icon: 'person' },
      { name: 'people', icon: 'people' },
    ],
  },
  {
    name: 'encryption',
    pages: [
      { name: 'devices', icon: 'device' },
      { name: 'recovery', icon: 'key' },
    ],
  },
  {
    name: 'general',
    pages: [
      { name: 'appearance', icon: 'theme' },
      { name: 'sessions', icon: 'clock' },
      { name: 'server', icon: 'server' },
      { name: 'data', icon: 'download' },
      { name: 'keyboard', icon: 'keyboard' },
    ],
  },
] as const satisfies readonly {
  name: string;
  pages: readonly { name: string; icon: IconName }[];
}[];

export type PageName = (typeof groups)[number]['pages'][number]['name'];

export function pageOf(name: string | undefined): PageName | null {
  for (const { pages } of groups) {
    const found = pages.find((page) => page.name === name);
    if (found !== undefined) return found.name;
  }
  return null;
}
