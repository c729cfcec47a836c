import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { Logo } from '../../ui/index.ts';

/** One column in the middle of the page; what stands in it scrolls when the screen is small. */
export function AuthLayout(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="pt-safe pb-safe px-safe h-full overflow-y-auto bg-surface md:bg-canvas">
      <main class="mx-auto flex min-h-full w-full max-w-md flex-col px-6 py-8 md:justify-center">
        <div class="md:rounded-4xl md:border md:border-line md:bg-surface md:p-10">
          <div class="flex items-center gap-2.5">
            <Logo class="size-9" />
            <span class="text-xl font-bold tracking-tight">{text.name}</span>
          </div>
          <h1 class="mt-8 text-2xl font-bold tracking-tight">{props.title}</h1>
          <p class="mt-1.5 text-ink-soft">{text.account.promise}</p>
          {props.children}
        </div>
      </main>
    </div>
  );
}
