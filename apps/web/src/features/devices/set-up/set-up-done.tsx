import { type JSX, Show } from 'solid-js';
import { useSession } from '../../../kernel/index.ts';
import { text } from '../../../text/index.ts';
import { Button, Icon, Progress } from '../../../ui/index.ts';

/** It worked: what happens now, and how far it is. */
export function SetUpDone(props: { readonly onOpen: () => void }): JSX.Element {
  const { registration } = useSession();
  const joining = () => {
    const now = registration();
    return now.state === 'registered' ? now.joining : null;
  };
  return (
    <div class="animate-rise mt-4 rounded-4xl border border-line bg-surface p-6 md:p-8">
      <span class="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon name="check" class="size-6" weight={2.25} />
      </span>
      <p class="mt-4 text-base">{text.setUp.successBody}</p>
      <div class="mt-4 min-h-16">
        <Show when={joining()} fallback={<p class="text-ink-soft">{text.devices.joined}</p>}>
          {(amount) => (
            <>
              <p class="pb-3 text-ink-soft">{text.setUp.successJoining}</p>
              <Progress label={text.devices.joining(amount())} done={amount().done} total={amount().total} />
            </>
          )}
        </Show>
      </div>
      <Button class="mt-6" onClick={props.onOpen}>
        {text.setUp.open}
      </Button>
    </div>
  );
}
