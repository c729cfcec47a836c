import type { IconName } from '../../ui/index.ts';

/** The pages of the settings, in their order; the name is the last part of the address. */
export const pages = [
  { name: 'profile', icon: 'person' },
  { name: 'people', icon: 'people' },
  { name: 'appearance', icon: 'theme' },
  { name: 'sessions', icon: 'key' },
  { name: 'server', icon: 'server' },
  { name: 'data', icon: 'download' },
  { name: 'keyboard', icon: 'keyboard' },
  { name: 'device', icon: 'device' },
] as const satisfies readonly { name: string; icon: IconName }[];

export type PageName = (typeof pages)[number]['name'];

export function pageOf(name: string | undefined): PageName | null {
  return pages.find((page) => page.name === name)?.name ?? null;
}
