import type { RecoveryMethod } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { dayInSentence, explain, recoveryFailures, text } from '../../text/index.ts';
import { announce, Button, Confirm, FactList, Icon } from '../../ui/index.ts';

export function MethodRow(props: {
  readonly method: RecoveryMethod;
  /** There is no other. */
  readonly isLast: boolean;
  readonly now: number;
  readonly onRemoved: () => void;
}): JSX.Element {
  const { device } = useSession();
  const [asking, setAsking] = createSignal(false);
  const kind = () => text.recovery.kinds[props.method.kind];
  const day = () => dayInSentence(props.method.addedAt, props.now);
  const facts = () =>
    props.method.kind === 'passkey'
      ? [...text.recovery.removeFacts, text.recovery.removePasskey]
      : text.recovery.removeFacts;

  const remove = async () => {
    const answer = await answerOf(device.removeRecovery(props.method.recoveryId));
    // One that is gone already is as good as removed.
    if (answer?.ok || answer?.error.code === 'unknown-method') {
      announce(text.recovery.removed);
      props.onRemoved();
      return null;
    }
    return answer === null ? text.fault : explain(recoveryFailures, answer.error);
  };

  return (
    <li class="flex flex-wrap items-center gap-3 rounded-2xl border border-line bg-surface px-4 py-3">
      <span class="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon name={props.method.kind === 'code' ? 'hash' : 'key'} />
      </span>
      <span class="min-w-0 flex-1">
        <span class="block font-semibold">{kind()}</span>
        <span class="block text-xs text-ink-soft">{text.recovery.addedOn(day())}</span>
      </span>
      <Button
        small
        look="quiet"
        class="!text-danger"
        aria-label={text.recovery.removeOf(kind(), day())}
        onClick={() => setAsking(true)}
      >
        {text.recovery.remove}
      </Button>
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={text.recovery.removeTitle(kind())}
        action={text.recovery.remove}
        busyLabel={text.recovery.removing}
        onConfirm={remove}
      >
        <Show when={props.isLast}>
          <FactList facts={[text.recovery.removeLast]} icon="warning" class="text-danger" />
        </Show>
        <FactList facts={facts()} icon="info" class="text-ink-soft" />
      </Confirm>
    </li>
  );
}
