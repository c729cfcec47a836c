import { For, type JSX } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Icon } from '../../../ui/index.ts';
import { Section } from '../section.tsx';
import { DeleteAccount } from './delete-account.tsx';

/** Everything that the server has of this account: to take along, or to end. */
export function DataPage(): JSX.Element {
  return (
    <>
      <section class="rounded-3xl border border-line bg-surface p-5">
        <h3 class="text-base font-bold">{text.ownData.exportTitle}</h3>
        <p class="mt-1 text-ink-soft">{text.ownData.exportBody}</p>
        <ul class="mt-3 flex flex-col gap-1.5">
          <For each={text.ownData.exportHolds}>
            {(line) => (
              <li class="flex gap-2.5">
                <Icon name="check" class="mt-0.5 size-4 text-accent" />
                <span class="min-w-0">{line}</span>
              </li>
            )}
          </For>
        </ul>
        <p class="mt-3 text-xs text-ink-soft">{text.ownData.exportLacks}</p>
        <a
          href="/export"
          download={text.ownData.exportFile}
          class="mt-4 inline-flex min-h-11 items-center gap-2 rounded-full bg-accent px-5 font-semibold text-on-accent transition-colors duration-100 hover:bg-accent-strong"
        >
          <Icon name="download" class="size-[1.125rem]" />
          {text.ownData.export}
        </a>
      </section>
      <Section title={text.ownData.deleteTitle}>
        <DeleteAccount />
      </Section>
    </>
  );
}
