import { createSignal, type JSX, Show } from 'solid-js';
import { initials, tone } from '../kernel/index.ts';
import { Icon } from './icon.tsx';

type Size = 'sm' | 'md' | 'lg';

const sizes: Readonly<Record<Size, { box: string; badge: string; icon: string }>> = {
  sm: { box: 'size-10 text-xs', badge: 'size-4', icon: 'size-[0.5625rem]' },
  md: { box: 'size-[3.25rem] text-lg', badge: 'size-5', icon: 'size-[0.6875rem]' },
  lg: { box: 'size-24 text-2xl', badge: 'size-8', icon: 'size-4' },
};

interface Likeness {
  readonly accountId: string;
  readonly displayName: string;
  readonly handle: string;
  /** Path on this server; without one, or when it does not load, the letters stand. */
  readonly avatarPath?: string | null;
}

/** Decoration beside a name. `encrypted` adds the lock (A6); who shows it says so in words, too. */
export function Avatar(props: {
  readonly person: Likeness;
  readonly size?: Size;
  readonly encrypted?: boolean;
}): JSX.Element {
  const [failed, setFailed] = createSignal<string | null>(null);
  const picture = () => {
    const path = props.person.avatarPath ?? null;
    return path === failed() ? null : path;
  };
  const size = () => sizes[props.size ?? 'md'];
  return (
    <span aria-hidden="true" class="relative inline-block shrink-0 select-none">
      <span
        class={`avatar relative grid place-items-center overflow-hidden rounded-full font-semibold tracking-tight ${size().box}`}
        data-tone={tone(props.person.accountId)}
      >
        <Show
          when={initials(props.person.displayName, props.person.handle)}
          fallback={<Icon name="person" class="size-1/2" />}
        >
          {(letters) => letters()}
        </Show>
        {/* Over the letters, in a box whose size is fixed: nothing moves when it arrives, or does not. */}
        <Show when={picture()}>
          {(path) => (
            <img
              src={path()}
              alt=""
              decoding="async"
              draggable={false}
              onError={() => setFailed(path())}
              class="absolute inset-0 size-full bg-fill object-cover"
            />
          )}
        </Show>
      </span>
      <Show when={props.encrypted}>
        <span
          class={`absolute -right-1 -bottom-1 grid place-items-center rounded-full bg-accent text-on-accent ring-2 ring-(--ring-on,var(--color-surface)) ${size().badge}`}
        >
          <Icon name="lock" weight={2.75} class={size().icon} />
        </span>
      </Show>
    </span>
  );
}
