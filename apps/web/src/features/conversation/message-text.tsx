import { createMemo, For, type JSX, Show } from 'solid-js';
import { partsOf } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';

/**
 * What was written, as text nodes, with its links made clickable (A12). Nothing of a link is fetched, and the page
 * that it opens learns neither where it was opened from nor gets a hold of this one.
 */
export function MessageText(props: { readonly text: string }): JSX.Element {
  const parts = createMemo(() => partsOf(props.text));
  return (
    <For each={parts()}>
      {(part) =>
        part.type === 'text' ? (
          part.text
        ) : (
          <>
            {/* Isolated and from left to right, so that nothing around it can turn what the eye reads. */}
            <a
              href={part.href}
              target="_blank"
              rel="noreferrer noopener"
              dir="ltr"
              class="foreign-text underline decoration-1 underline-offset-2 hover:decoration-2"
            >
              {part.text}
            </a>
            <Show when={part.host}>
              {(host) => (
                <span dir="ltr" class="inline-block max-w-full foreign-text ps-1 text-xs font-semibold">
                  {text.conversation.trueHost(host())}
                </span>
              )}
            </Show>
          </>
        )
      }
    </For>
  );
}
