import { createEffect, type JSX, Match, on, onCleanup, Switch } from 'solid-js';
import type { Thread } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { announce, Button, Spinner } from '../../ui/index.ts';

/** Who scrolls by ear is told of a wait only when it is one, ms. */
const longWait = 700;

/**
 * Above the first message: that earlier ones are on their way, or why not and what to do. The list keeps room for it
 * always, so that nothing moves when it comes or goes.
 */
export function EarlierRow(props: {
  readonly thread: Thread;
  /** The button goes with the press on it, so the focus needs another place. */
  readonly onRetry: () => void;
}): JSX.Element {
  const { thread } = props;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saidLoading = false;
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(thread.earlier, (state) => {
      clearTimeout(timer);
      if (state === 'loading') {
        timer = setTimeout(() => {
          saidLoading = true;
          announce(text.conversation.loadingEarlier);
        }, longWait);
        return;
      }
      if (state === 'failed') announce(text.conversation.earlierFailed);
      else if (saidLoading)
        announce(thread.hasEarlier() ? text.conversation.earlierLoaded : text.conversation.allLoaded);
      saidLoading = false;
    }),
  );

  return (
    <div class="absolute inset-x-0 top-0 flex h-22 items-end justify-center gap-2 px-4 pb-2 text-xs text-ink-soft">
      <Switch>
        <Match when={thread.earlier() === 'loading'}>
          <Spinner class="mb-2.5 size-4" />
          <span aria-hidden="true" class="mb-2">
            {text.conversation.loadingEarlier}
          </span>
        </Match>
        <Match when={thread.earlier() === 'failed'}>
          <span class="mb-2 text-balance">{text.conversation.earlierFailed}</span>
          <Button
            small
            look="plain"
            class="shrink-0"
            onClick={() => {
              props.onRetry();
              void thread.retryEarlier();
            }}
          >
            {text.tryAgain}
          </Button>
        </Match>
      </Switch>
    </div>
  );
}
