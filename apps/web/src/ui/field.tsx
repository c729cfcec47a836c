import { TextField } from '@kobalte/core/text-field';
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { text } from '../text/index.ts';
import { Icon } from './icon.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** In words; null while there is nothing to say. */
  readonly error: string | null;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly name: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete: string;
  readonly prefix?: string;
  readonly maxLength?: number;
  readonly focused?: boolean;
  /** Letters and digits that are compared one by one: wide and all of one width. */
  readonly code?: boolean;
  /** Wraps over so many lines instead of scrolling sideways. */
  readonly lines?: number;
}

export function Field(props: FieldProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  const secret = () => props.type === 'password';
  let input: HTMLElement | undefined;
  const look = () =>
    `min-w-0 flex-1 bg-transparent ${props.code ? 'font-mono tracking-wider uppercase' : ''} py-2.5 text-ink outline-none placeholder:text-ink-soft ${
      props.prefix === undefined ? 'px-4' : 'pr-4 pl-0.5'
    }`;
  onMount(() => {
    if (props.focused) input?.focus();
  });
  return (
    <TextField
      value={props.value}
      onChange={props.onInput}
      validationState={props.error === null ? 'valid' : 'invalid'}
      class="flex flex-col gap-1.5"
    >
      <TextField.Label class="text-xs font-semibold text-ink">{props.label}</TextField.Label>
      <div class="flex min-h-12 items-center rounded-xl border border-line-strong bg-surface transition-colors duration-100 focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent has-[[data-invalid]]:border-danger has-[[data-invalid]]:outline-danger">
        <Show when={props.prefix}>
          <span aria-hidden="true" class="pl-4 text-base text-ink-soft select-none">
            {props.prefix}
          </span>
        </Show>
        <Show
          when={props.lines}
          fallback={
            <TextField.Input
              ref={(element: HTMLInputElement) => {
                input = element;
              }}
              name={props.name}
              type={secret() && !shown() ? 'password' : 'text'}
              autocomplete={props.autocomplete}
              autocapitalize="none"
              autocorrect="off"
              spellcheck={false}
              maxlength={props.maxLength ?? 1024}
              class={look()}
            />
          }
        >
          {(lines) => (
            <TextField.TextArea
              ref={(element: HTMLTextAreaElement) => {
                input = element;
              }}
              name={props.name}
              rows={lines()}
              submitOnEnter
              autocomplete={props.autocomplete}
              autocapitalize="none"
              autocorrect="off"
              spellcheck={false}
              maxlength={props.maxLength ?? 1024}
              class={`${look()} resize-none`}
            />
          )}
        </Show>
        <Show when={secret()}>
          <button
            type="button"
            aria-label={shown() ? text.account.hidePassword : text.account.showPassword}
            aria-pressed={shown()}
            onClick={() => setShown(!shown())}
            class="mr-1 grid size-10 place-items-center rounded-lg text-ink-soft hover:text-ink"
          >
            <Icon name={shown() ? 'eyeOff' : 'eye'} />
          </button>
        </Show>
      </div>
      <Show when={props.error === null && props.hint}>
        <TextField.Description class="text-xs text-ink-soft">{props.hint}</TextField.Description>
      </Show>
      <TextField.ErrorMessage class="text-xs font-medium text-danger">{props.error}</TextField.ErrorMessage>
    </TextField>
  );
}
