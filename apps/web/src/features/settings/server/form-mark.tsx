import type { JSX } from 'solid-js';
import type { StoredFactForm } from '../../../generated/operations.ts';
import { text } from '../../../text/index.ts';
import { Icon, type IconName } from '../../../ui/index.ts';

export const formLooks: Readonly<Record<StoredFactForm, { icon: IconName; colours: string }>> = {
  READABLE: { icon: 'eye', colours: 'bg-warn-soft text-warn' },
  ENCRYPTED: { icon: 'lock', colours: 'bg-accent-soft text-accent-strong' },
  HASHED: { icon: 'hash', colours: 'bg-fill text-ink-soft' },
  PUBLIC_KEY: { icon: 'key', colours: 'bg-fill text-ink-soft' },
};

/** In which form something is stored: by word, by sign and by colour. */
export function FormMark(props: { readonly form: StoredFactForm }): JSX.Element {
  return (
    <span
      title={text.knowledge.forms[props.form].hint}
      class={`inline-flex shrink-0 items-center gap-1 rounded-full px-2 py-0.5 text-2xs font-semibold ${formLooks[props.form].colours}`}
    >
      <Icon name={formLooks[props.form].icon} weight={2.25} class="size-3" />
      {text.knowledge.forms[props.form].name}
    </span>
  );
}
