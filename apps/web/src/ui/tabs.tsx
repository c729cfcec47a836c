import { Tabs as Parts } from '@kobalte/core/tabs';
import { For, type JSX } from 'solid-js';

/** A few lists that take each other's place. Only the one that is chosen is in the document. */
export function Tabs<Name extends string>(props: {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly title: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly children: (name: Name) => JSX.Element;
}): JSX.Element {
  const choose = (value: string) => {
    const tab = props.tabs.find(({ name }) => name === value);
    if (tab !== undefined) props.onChoose(tab.name);
  };
  return (
    <Parts value={props.chosen} onChange={choose} activationMode="manual">
      <Parts.List aria-label={props.label} class="mb-4 flex gap-1 rounded-2xl bg-fill p-1">
        <For each={props.tabs}>
          {(tab) => (
            <Parts.Trigger
              value={tab.name}
              class="min-h-10 min-w-0 flex-1 truncate rounded-xl px-2 font-semibold text-ink-soft transition-colors duration-100 hover:text-ink data-[selected]:bg-chosen data-[selected]:text-ink data-[selected]:shadow-sm"
            >
              {tab.title}
            </Parts.Trigger>
          )}
        </For>
      </Parts.List>
      <For each={props.tabs}>
        {(tab) => (
          <Parts.Content value={tab.name} class="rounded-xl">
            {props.children(tab.name)}
          </Parts.Content>
        )}
      </For>
    </Parts>
  );
}
