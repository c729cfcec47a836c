import { type ComponentProps, type JSX, Show, splitProps } from 'solid-js';
import { Spinner } from './spinner.tsx';

type Look = 'primary' | 'quiet' | 'plain' | 'danger';

const looks: Readonly<Record<Look, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'bg-fill text-ink hover:bg-fill-strong',
  plain: 'text-accent hover:bg-accent-soft',
  danger: 'bg-danger-fill text-white hover:brightness-110',
};

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look;
  /** Shows progress; the button stays focusable and does nothing. */
  readonly busy?: boolean;
  readonly small?: boolean;
}

export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['look', 'busy', 'small', 'class', 'children', 'onClick', 'type']);
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      aria-disabled={own.busy ? 'true' : undefined}
      onClick={(event) => {
        if (own.busy) event.preventDefault();
        else if (typeof own.onClick === 'function') own.onClick(event);
      }}
      class={`inline-flex items-center justify-center gap-2 rounded-full font-semibold transition-colors duration-100 disabled:opacity-45 ${
        own.small ? 'min-h-9 px-4 text-xs' : 'min-h-11 px-5 text-sm'
      } ${looks[own.look ?? 'primary']} ${own.class ?? ''}`}
    >
      <Show when={own.busy}>
        <Spinner class="size-4" />
      </Show>
      {own.children}
    </button>
  );
}
