import { useParams } from '@solidjs/router';
import type { SignOutOutcome } from '@sotto/client';
import { Provider } from '@urql/solid';
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { createApi } from '../../api/index.ts';
import { createMedia, threePanes } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { IconLink, PaneHeader } from '../../ui/index.ts';
import { DevicesPage } from '../devices/index.ts';
import { RecoveryPage } from '../recovery/index.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { DataPage } from './own-data/data-page.tsx';
import { type PageName, pageOf } from './pages.ts';
import { PeoplePage } from './people/people-page.tsx';
import { ProfilePage } from './profile/profile-page.tsx';
import { ServerPage } from './server/server-page.tsx';
import { Sessions } from './sessions/sessions.tsx';
import { SettingsList } from './settings-list.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The list and its pages: side by side where there is room for both, else one at a time. */
export function SettingsPane(props: {
  readonly onSignedOut: (outcome: SignOutOutcome) => void;
}): JSX.Element {
  const params = useParams<{ page?: string }>();
  const beside = createMedia(threePanes);
  const asked = createMemo(() => pageOf(params.page));
  /** Beside the list there is always a page. */
  const page = createMemo(() => asked() ?? (beside() ? 'profile' : null));

  return (
    <Provider value={createApi()}>
      <section aria-label={text.settings.title} class="flex h-full bg-canvas">
        <Show when={beside() || page() === null}>
          <div class="flex h-full w-full flex-col border-line xl:w-84 xl:shrink-0 xl:border-r">
            <PaneHeader>
              <IconLink icon="back" href="/" label={text.back} />
              <h1 class="flex-1 text-lg font-bold tracking-tight">{text.settings.title}</h1>
            </PaneHeader>
            <div class="pb-safe min-h-0 flex-1 overflow-y-auto">
              <div class="mx-auto max-w-xl">
                <SettingsList current={beside() ? page() : null} onSignedOut={props.onSignedOut} />
              </div>
            </div>
          </div>
        </Show>
        <Show when={page()} keyed>
          {(name) => <SettingsPage name={name} beside={beside()} />}
        </Show>
      </section>
    </Provider>
  );
}

function SettingsPage(props: { readonly name: PageName; readonly beside: boolean }): JSX.Element {
  return (
    <div class="animate-fade flex h-full min-w-0 flex-1 flex-col">
      <PaneHeader>
        <Show when={!props.beside}>
          <IconLink icon="back" href="/settings" label={text.settings.backToList} />
          <h1 class="sr-only">{text.settings.title}</h1>
        </Show>
        <h2 class={`flex-1 truncate text-lg font-bold tracking-tight ${props.beside ? 'pl-3.5' : ''}`}>
          {text.settings.pages[props.name].title}
        </h2>
      </PaneHeader>
      <div class="pb-safe min-h-0 flex-1 overflow-y-auto">
        <div class="mx-auto max-w-xl px-4 pb-12 md:px-5">
          <Switch>
            <Match when={props.name === 'profile'}>
              <ProfilePage />
            </Match>
            <Match when={props.name === 'people'}>
              <PeoplePage />
            </Match>
            <Match when={props.name === 'devices'}>
              <DevicesPage />
            </Match>
            <Match when={props.name === 'recovery'}>
              <RecoveryPage />
            </Match>
            <Match when={props.name === 'appearance'}>
              <ThemeChoice />
            </Match>
            <Match when={props.name === 'sessions'}>
              <p class="px-1 pb-3 text-ink-soft">{text.settings.sessionsBody}</p>
              <Sessions />
            </Match>
            <Match when={props.name === 'server'}>
              <ServerPage />
            </Match>
            <Match when={props.name === 'data'}>
              <DataPage />
            </Match>
            <Match when={props.name === 'keyboard'}>
              <KeyboardHelp />
            </Match>
          </Switch>
        </div>
      </div>
    </div>
  );
}
