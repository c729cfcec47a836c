import type { JSX } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Icon, type IconName } from '../../../ui/index.ts';

/** A bar over the whole page: one sentence, what it means, and what one can do. */
export function Banner(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly body: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <section
      aria-label={text.devices.region}
      class="pt-safe animate-fade shrink-0 border-b border-line bg-warn-soft"
    >
      <div class="px-safe">
        <div class="flex flex-col gap-2.5 px-4 py-3 md:flex-row md:items-center md:gap-4">
          <div class="flex min-w-0 flex-1 gap-3">
            <Icon name={props.icon} class="mt-px size-5 text-warn" />
            <p class="min-w-0 wrap-anywhere">
              <span class="font-semibold">{props.title}</span> <span class="text-ink-soft">{props.body}</span>
            </p>
          </div>
          <div class="flex flex-wrap gap-2 pl-8 md:pl-0">{props.children}</div>
        </div>
      </div>
    </section>
  );
}
