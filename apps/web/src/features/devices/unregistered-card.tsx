import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Icon, Progress } from '../../ui/index.ts';
import { SetUpLink } from './not-set-up.tsx';

/** Over the list of conversations: that this browser is not set up, or how far it is with joining (A11, R18). */
export function UnregisteredCard(props: { readonly class?: string }): JSX.Element {
  const { registration } = useSession();
  const outside = () => {
    const now = registration();
    return now.state === 'unregistered' ? now : undefined;
  };
  const joining = () => {
    const now = registration();
    return now.state === 'registered' ? now.joining : null;
  };
  const removed = () => outside()?.reason === 'removed';
  return (
    <>
      <Show when={outside()}>
        <section
          aria-label={removed() ? text.setUp.cardRemovedTitle : text.setUp.cardTitle}
          class={`flex gap-3 rounded-2xl bg-accent-soft px-4 py-3 ${props.class ?? ''}`}
        >
          <Icon name="key" class="mt-px size-5 text-accent-strong" />
          <div class="min-w-0 flex-1">
            <p class="font-semibold text-accent-strong">
              {removed() ? text.setUp.cardRemovedTitle : text.setUp.cardTitle}
            </p>
            <p>{removed() ? text.setUp.cardRemovedBody : text.setUp.cardBody}</p>
            <SetUpLink class="mt-3" />
          </div>
        </section>
      </Show>
      <Show when={joining()}>
        {(amount) => (
          <div class={`rounded-2xl bg-fill px-4 py-3 ${props.class ?? ''}`}>
            <Progress label={text.devices.joining(amount())} done={amount().done} total={amount().total} />
          </div>
        )}
      </Show>
    </>
  );
}
