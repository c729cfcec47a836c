import type { SafetyNumber } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { createNow } from '../../../kernel/index.ts';
import { dayInSentence, text } from '../../../text/index.ts';
import { announce, Button, Icon } from '../../../ui/index.ts';
import type { ShownNumber } from './number.ts';

/** Says whether the number was compared, and lets its person say so, or take it back. */
export function Marking(props: {
  readonly number: ShownNumber;
  readonly name: string;
  readonly shown: SafetyNumber;
  /** The camera has just found them the same. */
  readonly matched: boolean;
}): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const now = createNow(60_000);
  const verified = () => props.shown.trust === 'verified';

  const mark = async (on: boolean) => {
    setBusy(true);
    const done = await props.number.mark(on);
    setBusy(false);
    if (done) announce(on ? text.trust.number.marked(props.name) : text.trust.number.unmarked);
  };

  return (
    <Show
      when={verified()}
      fallback={
        <Button look={props.matched ? 'primary' : 'quiet'} busy={busy()} onClick={() => void mark(true)}>
          <Show when={!busy()}>
            <Icon name="shield" class="size-[1.125rem]" weight={2} />
          </Show>
          {busy() ? text.trust.number.marking : text.trust.number.mark}
        </Button>
      }
    >
      <div class="flex flex-col gap-3 rounded-3xl bg-accent-soft p-5">
        <p class="flex gap-2.5">
          <Icon name="shield" class="mt-px size-5 text-accent-strong" weight={2} />
          <span>
            <span class="font-semibold text-accent-strong">{text.trust.standing.verified.what}.</span>{' '}
            {text.trust.number.verifiedSince(dayInSentence(props.shown.verifiedAt ?? Number.NaN, now()))}
          </span>
        </p>
        <Button small look="quiet" class="self-start" busy={busy()} onClick={() => void mark(false)}>
          {busy() ? text.trust.number.unmarking : text.trust.number.unmark}
        </Button>
      </div>
    </Show>
  );
}
