import { For, type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';

function Keys(props: { readonly keys: readonly string[] }): JSX.Element {
  return (
    <For each={props.keys}>
      {(key) => (
        <kbd class="inline-grid min-h-6 min-w-6 place-items-center rounded-md border border-line-strong/50 bg-surface px-1.5 font-sans text-xs font-semibold text-ink-soft">
          {key}
        </kbd>
      )}
    </For>
  );
}

export function KeyboardHelp(): JSX.Element {
  return (
    <dl class="flex flex-col gap-2">
      <For each={text.shortcuts}>
        {(shortcut) => (
          <div class="flex items-center gap-3 px-1">
            <dt class="flex-1">{shortcut.what}</dt>
            <dd class="flex items-center gap-1">
              <Keys keys={shortcut.keys} />
              <Show when={shortcut.or}>
                {(or) => (
                  <>
                    <span class="px-1 text-xs text-ink-soft">{text.or}</span>
                    <Keys keys={or()} />
                  </>
                )}
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
