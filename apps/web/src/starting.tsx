import type { JSX } from 'solid-js';
import { text } from './text/index.ts';
import { InboxSkeleton, Logo, PaneHeader } from './ui/index.ts';

/** The frame without its content, in the same measures: what follows takes its place without moving anything. */
export function Starting(): JSX.Element {
  return (
    <div role="status" class="px-safe flex h-full">
      <span class="sr-only">{text.start.loading}</span>
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
