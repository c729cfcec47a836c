import { createMemo, For, type JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon } from '../../ui/index.ts';
import { checkHandle, handleRules, type RuleState } from './handle-rules.ts';

const colours: Readonly<Record<RuleState, string>> = {
  open: 'text-ink-soft',
  kept: 'text-accent',
  broken: 'text-danger',
};

/** The rules of a handle, with what is typed held against each: always the same lines, so that nothing moves. */
export function HandleRulesList(props: { readonly typed: string }): JSX.Element {
  const states = createMemo(() => checkHandle(props.typed));
  return (
    <ul class="-mt-3.5 flex flex-col gap-0.5">
      <For each={handleRules}>
        {(rule) => (
          <li
            class={`flex items-center gap-1.5 text-xs transition-colors duration-100 ${colours[states()[rule]]}`}
          >
            <span class="grid size-4 shrink-0 place-items-center">
              {states()[rule] === 'open' ? (
                <span aria-hidden="true" class="size-1.5 rounded-full bg-current opacity-60" />
              ) : (
                <Icon name={states()[rule] === 'kept' ? 'check' : 'close'} weight={2.5} class="size-3.5" />
              )}
            </span>
            <span>
              {text.account.handleRules[rule]}
              <span class="sr-only">{text.account.ruleStates[states()[rule]]}</span>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
