import type { SignOutOutcome } from '@sotto/client';
import { Provider } from '@urql/solid';
import { createSignal, type JSX, Show } from 'solid-js';
import { createMedia, touch, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Avatar, Button, Icon, IconLink, PaneHeader, PersonName } from '../../ui/index.ts';
import { SignOutQuestion } from '../account/index.ts';
import { createApi } from './api.ts';
import { KeyboardHelp } from './keyboard-help.tsx';
import { Section } from './section.tsx';
import { Sessions } from './sessions.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function SettingsPane(props: {
  readonly onSignedOut: (outcome: SignOutOutcome) => void;
}): JSX.Element {
  const { device, deviceId, me } = useSession();
  const onGlass = createMedia(touch);
  const [asking, setAsking] = createSignal(false);

  return (
    <section aria-label={text.settings.title} class="flex h-full flex-col bg-canvas">
      <PaneHeader>
        <IconLink icon="back" href="/" label={text.back} />
        <h1 class="flex-1 text-lg font-bold tracking-tight">{text.settings.title}</h1>
      </PaneHeader>
      <div class="pb-safe min-h-0 flex-1 overflow-y-auto">
        <div class="mx-auto max-w-xl px-5 pb-10">
          <div class="flex items-center gap-4 rounded-3xl border border-line bg-surface p-5">
            <Avatar person={me} />
            <div class="min-w-0">
              <p class="truncate text-lg font-bold">
                <PersonName person={me} />
              </p>
              <p class="text-ink-soft">{text.handle(me.handle)}</p>
            </div>
          </div>
          <Section title={text.settings.appearance}>
            <ThemeChoice />
          </Section>
          <Section title={text.settings.sessions} body={text.settings.sessionsBody}>
            <Provider value={createApi()}>
              <Sessions />
            </Provider>
          </Section>
          <Show when={!onGlass()}>
            <Section title={text.settings.shortcuts}>
              <KeyboardHelp />
            </Section>
          </Show>
          <Section title={text.settings.device}>
            <p class="px-1">
              <span class="block text-xs text-ink-soft">{text.settings.deviceId}</span>
              <code class="font-mono text-xs wrap-anywhere">{deviceId}</code>
            </p>
            <Button look="quiet" class="mt-4 !text-danger" onClick={() => setAsking(true)}>
              <Icon name="signOut" />
              {text.settings.signOut}
            </Button>
          </Section>
        </div>
      </div>
      <SignOutQuestion
        device={device}
        open={asking()}
        onClose={() => setAsking(false)}
        onSignedOut={props.onSignedOut}
      />
    </section>
  );
}
