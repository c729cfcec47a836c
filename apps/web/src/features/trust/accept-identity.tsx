import type { Person } from '@sotto/client';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, text, trustFailures } from '../../text/index.ts';
import { announce, Button, Confirm, nameInSentence } from '../../ui/index.ts';

/**
 * Goes on with somebody's new identity (R8): one tap when they were not verified, and a warning in between when they
 * were.
 */
export function AcceptIdentity(props: {
  readonly person: Person;
  readonly onAccepted?: () => void;
  readonly onFailed: (failure: Explanation | null) => void;
}): JSX.Element {
  const { device, inbox, people } = useSession();
  const [busy, setBusy] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const name = () => nameInSentence(props.person);
  const verifiedBefore = () => props.person.trust === 'changed-after-verification';
  /**
   * What is accepted is the identity that there was when the question came up: the device refuses another one. The number
   * that was shown last, of the identity before, would stand in its place otherwise.
   */
  let noted: Promise<unknown> = Promise.resolve();
  const note = () => {
    noted = answerOf(device.safetyNumber(props.person.accountId));
  };
  createEffect(on(() => `${props.person.accountId} ${props.person.trust}`, note));

  const accept = async (): Promise<Explanation | null> => {
    const { accountId } = props.person;
    const called = name();
    await noted;
    const answer = await answerOf(device.acceptIdentity(accountId));
    if (answer === null) return text.fault;
    if (!answer.ok) {
      note();
      void people.of(accountId).look();
      return explain(trustFailures, answer.error);
    }
    announce(text.trust.changed.accepted(called));
    people.note(answer.value);
    inbox.notePerson(answer.value);
    props.onAccepted?.();
    return null;
  };
  const press = async () => {
    if (verifiedBefore()) {
      setAsking(true);
      return;
    }
    props.onFailed(null);
    setBusy(true);
    const failure = await accept();
    setBusy(false);
    if (failure !== null) props.onFailed(failure);
  };

  return (
    <>
      <Button small look={verifiedBefore() ? 'quiet' : 'primary'} busy={busy()} onClick={press}>
        <Show when={!busy()} fallback={text.trust.changed.accepting}>
          {verifiedBefore() ? text.trust.blocked.accept : text.trust.changed.accept}
        </Show>
      </Button>
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={text.trust.blocked.question}
        action={text.trust.blocked.confirm}
        busyLabel={text.trust.changed.accepting}
        onConfirm={accept}
      >
        <p class="wrap-anywhere">{text.trust.blocked.warning(name())}</p>
        <p>{text.trust.blocked.again}</p>
      </Confirm>
    </>
  );
}
