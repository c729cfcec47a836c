import type { Person } from '@sotto/client';
import { createSignal, type JSX } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, text, trustFailures } from '../../text/index.ts';
import { announce, Button, nameInSentence } from '../../ui/index.ts';

/** Where the server has shown another identity for a while and shows the known one again, that one can be kept (R8). */
export function KeepIdentity(props: {
  readonly person: Person;
  readonly onFailed: (failure: Explanation | null) => void;
}): JSX.Element {
  const { device, inbox, people } = useSession();
  const [busy, setBusy] = createSignal(false);

  const keep = async () => {
    const called = nameInSentence(props.person);
    props.onFailed(null);
    setBusy(true);
    const answer = await answerOf(device.keepIdentity(props.person.accountId));
    setBusy(false);
    if (answer?.ok) {
      announce(text.trust.keep.kept(called));
      people.note(answer.value);
      inbox.notePerson(answer.value);
    } else if (answer === null) props.onFailed(text.fault);
    else if (answer.error.code === 'no-change') props.onFailed(text.trust.keep.notYet);
    else props.onFailed(explain(trustFailures, answer.error));
  };

  return (
    <Button small look="plain" busy={busy()} onClick={() => void keep()}>
      {busy() ? text.trust.keep.busy : text.trust.keep.action}
    </Button>
  );
}
