import { Switch } from '@kobalte/core/switch';
import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';
import { radioOverLabel } from './radio-over-label.ts';

/** Something that is on or off at once; a press anywhere on the row turns it. */
export function SwitchRow(props: {
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconName;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}): JSX.Element {
  return (
    <Switch
      checked={props.checked}
      disabled={props.disabled ?? false}
      onChange={props.onChange}
      class="relative flex min-h-13 items-center gap-3 rounded-2xl px-3 py-2 text-left has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent"
    >
      <Show when={props.icon}>{(icon) => <Icon name={icon()} class="size-5 text-ink-soft" />}</Show>
      <span class="min-w-0 flex-1">
        <Switch.Label class="block font-semibold">{props.label}</Switch.Label>
        <Show when={props.hint}>
          <Switch.Description class="block text-xs text-ink-soft">{props.hint}</Switch.Description>
        </Show>
      </span>
      <Switch.Input style={radioOverLabel} />
      <Switch.Control class="inline-flex h-6 w-10.5 shrink-0 items-center rounded-full border border-line-strong bg-fill-strong px-0.5 transition-colors duration-100 data-[checked]:border-accent data-[checked]:bg-accent data-[disabled]:opacity-45">
        <Switch.Thumb class="size-4.5 rounded-full bg-surface shadow-sm transition-transform duration-100 data-[checked]:translate-x-4.5" />
      </Switch.Control>
    </Switch>
  );
}
