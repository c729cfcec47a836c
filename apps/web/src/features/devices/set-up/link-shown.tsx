import type { ShownLink } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { createNow } from '../../../kernel/index.ts';
import { text, timeLeft } from '../../../text/index.ts';
import { Button, Callout, QrCode, Spinner, Steps } from '../../../ui/index.ts';
import { LinkCode } from './link-code.tsx';
import type { Linking } from './linking.ts';
import { NameForm } from './name-form.tsx';

/** The code, in both forms, what to do with it on the other device, and how long it is good. */
export function LinkShown(props: { readonly link: ShownLink; readonly linking: Linking }): JSX.Element {
  const now = createNow(1_000);
  const [naming, setNaming] = createSignal(false);
  const left = () => props.link.expiresAt - now();
  let change: HTMLButtonElement | undefined;
  const endNaming = () => {
    setNaming(false);
    change?.focus();
  };

  return (
    <>
      <Show
        when={left() > 0}
        fallback={
          <Callout mood="warn" icon="clock" explanation={text.setUp.expired}>
            <Button small busy={props.linking.busy()} onClick={() => void props.linking.request()}>
              {text.setUp.newCode}
            </Button>
          </Callout>
        }
      >
        <div class="flex flex-col items-center gap-5 md:flex-row md:items-stretch">
          <QrCode text={props.link.qr} label={text.setUp.qr} class="size-48 shrink-0 border border-line" />
          <div class="flex w-full min-w-0 flex-1 flex-col gap-3">
            <LinkCode groups={props.link.groups} />
            <p class="flex items-center gap-2 text-ink-soft">
              <Spinner class="size-4" />
              <span role="status">{text.setUp.waiting}</span>
            </p>
            <p class="text-xs text-ink-soft tabular-nums">
              {text.setUp.validFor(timeLeft(left()))}{' '}
              <button
                type="button"
                aria-disabled={props.linking.busy()}
                onClick={() => void props.linking.request()}
                class="rounded font-semibold text-accent hover:underline"
              >
                {text.setUp.newCode}
              </button>
            </p>
          </div>
        </div>
        <section aria-label={text.setUp.stepsTitle} class="rounded-2xl bg-fill p-4">
          <p class="pb-3 font-semibold">{text.setUp.stepsTitle}</p>
          <Steps steps={text.setUp.steps} />
          <p class="pt-3 text-xs font-semibold">{text.setUp.onlyOwn}</p>
        </section>
      </Show>
      <Show
        when={naming()}
        fallback={
          <p class="flex flex-wrap items-center gap-x-2">
            <span class="min-w-0">
              <span class="text-ink-soft">{text.setUp.called}</span>{' '}
              <bdi class="foreign-text font-semibold">{props.link.name}</bdi>
            </span>
            <Button
              ref={(element) => {
                change = element;
              }}
              small
              look="plain"
              onClick={() => setNaming(true)}
            >
              {text.setUp.changeName}
            </Button>
          </p>
        }
      >
        <NameForm
          linking={props.linking}
          action={text.setUp.useName}
          name={props.link.name}
          hint={text.setUp.changeNameHint}
          onDone={endNaming}
          onCancel={endNaming}
        />
      </Show>
    </>
  );
}
