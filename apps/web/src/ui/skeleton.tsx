import { For, type JSX } from 'solid-js';

const nameWidths = ['w-28', 'w-36', 'w-24', 'w-32', 'w-40', 'w-28'];

/** The inbox before the device has answered, in the same measures as the rows that replace it. */
export function InboxSkeleton(): JSX.Element {
  return (
    <div aria-hidden="true" class="px-2">
      <For each={nameWidths}>
        {(width) => (
          <div class="flex h-[4.75rem] items-center gap-3 px-3">
            <div class="skeleton size-[3.25rem] shrink-0 !rounded-full" />
            <div class="flex flex-1 flex-col gap-2.5">
              <div class={`skeleton h-3.5 ${width}`} />
              <div class="skeleton h-3 w-4/5" />
            </div>
          </div>
        )}
      </For>
    </div>
  );
}
