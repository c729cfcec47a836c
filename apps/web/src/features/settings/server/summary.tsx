import { For, type JSX } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Icon, type IconName } from '../../../ui/index.ts';

/** The same in plain words, for who will not read the list. */
export function Summary(): JSX.Element {
  return (
    <>
      <p class="px-1 text-ink-soft">{text.knowledge.intro}</p>
      <div class="mt-4 flex flex-col gap-3">
        <Part
          icon="eye"
          title={text.knowledge.canTitle}
          lines={text.knowledge.can}
          colours="bg-warn-soft text-warn"
        />
        <Part
          icon="lock"
          title={text.knowledge.cannotTitle}
          lines={text.knowledge.cannot}
          colours="bg-accent-soft text-accent-strong"
        />
      </div>
    </>
  );
}

function Part(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly lines: readonly string[];
  readonly colours: string;
}): JSX.Element {
  return (
    <section class={`rounded-3xl p-5 ${props.colours}`}>
      <h3 class="flex items-center gap-2.5 text-base font-bold">
        <Icon name={props.icon} />
        {props.title}
      </h3>
      <ul class="mt-2 flex flex-col gap-1.5 text-ink">
        <For each={props.lines}>
          {(line) => (
            <li class="flex gap-2.5">
              <span aria-hidden="true" class="mt-2 size-1.5 shrink-0 rounded-full bg-current opacity-45" />
              {line}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
