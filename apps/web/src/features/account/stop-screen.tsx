import type { JSX } from 'solid-js';
import type { Explanation } from '../../text/index.ts';
import { text } from '../../text/index.ts';
import { Icon, type IconName, Logo } from '../../ui/index.ts';

/** Nothing can be done here until something is decided: what happened, and the ways on. */
export function StopScreen(props: {
  readonly icon: IconName;
  readonly explanation: Explanation;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div class="pt-safe pb-safe px-safe h-full overflow-y-auto bg-canvas">
      <main class="mx-auto flex min-h-full w-full max-w-lg flex-col justify-center px-6 py-10">
        <div class="flex items-center gap-2.5 text-ink-soft">
          <Logo class="size-7" />
          <span class="font-semibold">{text.name}</span>
        </div>
        <div class="mt-6 rounded-4xl border border-line bg-surface p-7 md:p-10">
          <span class="grid size-12 place-items-center rounded-full bg-warn-soft text-warn">
            <Icon name={props.icon} class="size-6" />
          </span>
          <h1 class="mt-5 text-xl font-bold tracking-tight text-balance">{props.explanation.what}</h1>
          <p class="mt-2 text-base text-ink-soft text-pretty">{props.explanation.next}</p>
          <div class="mt-7 flex flex-wrap gap-2.5">{props.children}</div>
        </div>
      </main>
    </div>
  );
}
