import type { JSX } from 'solid-js';
import { text } from '../../../text/index.ts';
import type { Fact } from './facts.ts';
import { FormMark } from './form-mark.tsx';

export function FactRow(props: { readonly fact: Fact }): JSX.Element {
  return (
    <li class="rounded-2xl border border-line bg-surface px-4 py-3">
      <div class="flex items-start justify-between gap-3">
        <p class="min-w-0 font-medium wrap-anywhere">{props.fact.what}</p>
        <FormMark form={props.fact.form} />
      </div>
      <p class="mt-1 text-xs text-ink-soft wrap-anywhere">
        {text.knowledge.kept} {props.fact.keptFor}
      </p>
      <p class="mt-1 font-mono text-2xs text-ink-soft wrap-anywhere">
        <span class="sr-only">{text.knowledge.place} </span>
        {props.fact.place}
      </p>
    </li>
  );
}
