import { A } from '@solidjs/router';
import type { SignOutOutcome } from '@sotto/client';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { createMedia, touch, twoPanes, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Icon, type IconName, PersonLine } from '../../ui/index.ts';
import { SignOutQuestion, SuspendedBanner } from '../account/index.ts';
import { AdministratorNote } from '../admin/index.ts';
import { groups, type PageName } from './pages.ts';

/** The way to every page of the settings. */
export function SettingsList(props: {
  readonly current: PageName | null;
  readonly onSignedOut: (outcome: SignOutOutcome) => void;
}): JSX.Element {
  const { device, me } = useSession();
  const [signingOut, setSigningOut] = createSignal(false);
  const onGlass = createMedia(touch);
  const beside = createMedia(twoPanes);
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
      <For each={groups}>
        {(group) => (
          <section aria-label={text.settings.groups[group.name]}>
            <h2 class="px-3 pb-1 text-xs font-semibold text-ink-soft">{text.settings.groups[group.name]}</h2>
            <ul class="flex flex-col">
              <For each={group.pages}>
                {({ name, icon }) => (
                  <Show when={name !== 'keyboard' || !onGlass()}>
                    <Entry
                      href={`/settings/${name}`}
                      icon={icon}
                      words={text.settings.pages[name]}
                      current={props.current === name}
                    />
                  </Show>
                )}
              </For>
              <Show when={group.name === 'general' && me.role === 'administrator'}>
                <Entry href="/admin" icon="shield" words={text.settings.administration} current={false} />
              </Show>
            </ul>
          </section>
        )}
      </For>
      <Button look="quiet" class="mx-3 self-start !text-danger" onClick={() => setSigningOut(true)}>
        <Icon name="signOut" />
        {text.settings.signOut}
      </Button>
      <SignOutQuestion
        device={device}
        open={signingOut()}
        onClose={() => setSigningOut(false)}
        onSignedOut={props.onSignedOut}
      />
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
