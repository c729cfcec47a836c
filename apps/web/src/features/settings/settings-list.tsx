import { A } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { createMedia, touch, twoPanes, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Icon, type IconName, PersonLine } from '../../ui/index.ts';
import { SuspendedBanner } from '../account/index.ts';
import { AdministratorNote } from '../admin/index.ts';
import { type PageName, pages } from './pages.ts';

/** The way to every page of the settings. */
export function SettingsList(props: { readonly current: PageName | null }): JSX.Element {
  const { me } = useSession();
  const onGlass = createMedia(touch);
  const beside = createMedia(twoPanes);
  const shown = createMemo(() => pages.filter(({ name }) => name !== 'keyboard' || !onGlass()));
  return (
    <nav aria-label={text.settings.title} class="flex flex-col gap-4 px-3 pb-8">
      <div class="mx-1 flex items-center rounded-3xl border border-line bg-surface px-4 py-3.5 [--ring-on:var(--color-surface)]">
        <PersonLine person={me} />
      </div>
      <div class="mx-1 flex flex-col gap-3 empty:hidden">
        {/* Beside the inbox, which says it already, once is enough. */}
        <Show when={!beside()}>
          <SuspendedBanner />
        </Show>
        <AdministratorNote />
      </div>
      <ul class="flex flex-col">
        <For each={shown()}>
          {({ name, icon }) => (
            <Entry
              href={`/settings/${name}`}
              icon={icon}
              words={text.settings.pages[name]}
              current={props.current === name}
            />
          )}
        </For>
        <Show when={me.role === 'administrator'}>
          <Entry href="/admin" icon="shield" words={text.settings.administration} current={false} />
        </Show>
      </ul>
    </nav>
  );
}

function Entry(props: {
  readonly href: string;
  readonly icon: IconName;
  readonly words: { readonly title: string; readonly hint: string };
  readonly current: boolean;
}): JSX.Element {
  return (
    <li>
      <A
        href={props.href}
        aria-current={props.current ? 'page' : undefined}
        class={`flex min-h-15 items-center gap-3 rounded-2xl px-3 py-2 transition-colors duration-100 ${
          props.current ? 'bg-fill-strong' : 'hover:bg-fill'
        }`}
      >
        <span class="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
          <Icon name={props.icon} class="size-[1.125rem]" />
        </span>
        <span class="min-w-0 flex-1">
          <span class="block font-semibold">{props.words.title}</span>
          <span class="block text-xs text-ink-soft">{props.words.hint}</span>
        </span>
        <Icon name="chevron" class="size-4 text-ink-soft" />
      </A>
    </li>
  );
}
