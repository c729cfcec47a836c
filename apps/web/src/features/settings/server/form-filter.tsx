import { For, type JSX } from 'solid-js';
import type { StoredFactForm } from '../../../generated/operations.ts';
import { text } from '../../../text/index.ts';
import { Icon } from '../../../ui/index.ts';
import { countForms, type Fact, forms } from './facts.ts';
import { formLooks } from './form-mark.tsx';

/** How many facts there are of each form; a press leaves only those, another brings the rest back. */
export function FormFilter(props: {
  readonly facts: readonly Fact[];
  readonly chosen: StoredFactForm | null;
  readonly onChoose: (form: StoredFactForm | null) => void;
}): JSX.Element {
  const counts = () => countForms(props.facts);
  return (
    <fieldset aria-label={text.knowledge.filter} class="grid grid-cols-2 gap-2 md:grid-cols-4">
      <For each={forms}>
        {(form) => (
          <button
            type="button"
            aria-pressed={props.chosen === form}
            title={text.knowledge.forms[form].hint}
            onClick={() => props.onChoose(props.chosen === form ? null : form)}
            class={`flex min-h-11 items-center gap-2 rounded-xl border px-3 text-xs font-semibold transition-colors duration-100 ${
              props.chosen === form ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-fill'
            }`}
          >
            <Icon name={formLooks[form].icon} class="size-4 text-ink-soft" />
            <span class="flex-1 text-left">{text.knowledge.forms[form].name}</span>
            <span class="tabular-nums text-ink-soft">{counts()[form]}</span>
          </button>
        )}
      </For>
    </fieldset>
  );
}
