import { type JSX, Show } from 'solid-js';
import { text } from './text/index.ts';
import { InboxSkeleton, Logo, PaneHeader } from './ui/index.ts';

/** Until the device has said how it stands: most likely as the last time. */
export function Starting(props: { readonly signedIn: boolean }): JSX.Element {
  return (
    <main class="h-full">
      <h1 class="sr-only">{text.start.loading}</h1>
      <Show
        when={props.signedIn}
        fallback={
          <div class="animate-fade grid h-full place-items-center bg-canvas">
            <Logo class="size-14" />
          </div>
        }
      >
        <Frame />
      </Show>
    </main>
  );
}

/** The page without its content, in the same measures: what follows takes its place without moving anything. */
function Frame(): JSX.Element {
  return (
    <div class="px-safe flex h-full">
      <div class="h-full w-full shrink-0 border-line bg-canvas md:w-88 md:border-r">
        <PaneHeader>
          <span class="flex flex-1 items-center gap-2.5 pl-2 text-xl font-bold tracking-tight">
            <Logo class="size-7" />
            {text.inbox.title}
          </span>
        </PaneHeader>
        <div class="px-4 pb-2">
          <div class="skeleton h-10 !rounded-full" />
        </div>
        <InboxSkeleton />
      </div>
      <div class="hidden h-full flex-1 bg-surface md:block" />
    </div>
  );
}
