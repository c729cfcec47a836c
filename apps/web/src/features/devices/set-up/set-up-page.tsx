import { useNavigate } from '@solidjs/router';
import type { SignOutOutcome } from '@sotto/client';
import { createEffect, createSignal, type JSX, on, onMount, Show } from 'solid-js';
import { useSession } from '../../../kernel/index.ts';
import { text } from '../../../text/index.ts';
import { announce, Button, Logo } from '../../../ui/index.ts';
import { SignOutQuestion } from '../../account/index.ts';
import { SetUp } from './set-up.tsx';
import { SetUpDone } from './set-up-done.tsx';

/** The page that a browser starts with when it is not one of the account's devices yet (A7). */
export function SetUpPage(props: { readonly onSignedOut: (outcome: SignOutOutcome) => void }): JSX.Element {
  const session = useSession();
  const navigate = useNavigate();
  const [signingOut, setSigningOut] = createSignal(false);
  const registered = () => session.registration().state === 'registered';
  let heading: HTMLElement | undefined;
  onMount(() => heading?.focus());
  createEffect(
    on(
      registered,
      (now) => {
        if (!now) return;
        announce(text.setUp.successTitle);
        heading?.focus();
      },
      { defer: true },
    ),
  );

  return (
    <div class="pt-safe pb-safe h-full overflow-y-auto bg-canvas">
      <div class="mx-auto flex min-h-full w-full max-w-lg flex-col justify-center px-5 py-8 md:max-w-3xl">
        <div class="flex items-center gap-2.5 text-ink-soft">
          <Logo class="size-7" />
          <span class="font-semibold">{text.name}</span>
        </div>
        <h1
          ref={(element) => {
            heading = element;
          }}
          tabindex={-1}
          class="mt-6 text-2xl font-bold tracking-tight text-balance outline-none"
        >
          {registered() ? text.setUp.successTitle : text.setUp.title}
        </h1>
        <Show when={!registered()} fallback={<SetUpDone onOpen={() => navigate('/', { replace: true })} />}>
          <div class="mt-4">
            <SetUp />
          </div>
          <div class="mt-8 flex flex-wrap items-center gap-2 border-t border-line pt-5">
            <Button look="quiet" onClick={() => navigate('/', { replace: true })}>
              {text.setUp.later}
            </Button>
            <Button look="plain" onClick={() => setSigningOut(true)}>
              {text.settings.signOut}
            </Button>
            <p class="w-full px-1 text-xs text-ink-soft">{text.setUp.laterHint}</p>
          </div>
        </Show>
      </div>
      <SignOutQuestion
        device={session.device}
        open={signingOut()}
        onClose={() => setSigningOut(false)}
        onSignedOut={props.onSignedOut}
      />
    </div>
  );
}
