import type { Person } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { explain, personFailures, text } from '../../text/index.ts';
import { announce, Confirm, nameInSentence } from '../../ui/index.ts';

/** Asks before blocking or unblocking, and says what that does. */
export function BlockQuestion(props: {
  readonly person: Person;
  readonly act: 'block' | 'unblock';
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}): JSX.Element {
  const { people } = useSession();
  const name = () => nameInSentence(props.person);
  const words = () =>
    props.act === 'block'
      ? {
          title: text.person.blockTitle(name()),
          body: text.person.blockBody(name()),
          action: text.person.block,
          busy: text.person.blocking,
          done: text.person.blocked(name()),
        }
      : {
          title: text.person.unblockTitle(name()),
          body: text.person.unblockBody,
          action: text.person.unblock,
          busy: text.person.unblocking,
          done: text.person.unblocked(name()),
        };

  const confirm = async () => {
    const { done } = words();
    const answer = await people.of(props.person.accountId).act(props.act);
    if (!answer?.ok) return answer === null ? text.fault : explain(personFailures, answer.error);
    announce(done);
    props.onDone?.();
    return null;
  };

  return (
    <Show when={props.open}>
      <Confirm
        open
        onClose={props.onClose}
        title={words().title}
        action={words().action}
        look={props.act === 'block' ? 'danger' : 'primary'}
        busyLabel={words().busy}
        onConfirm={confirm}
      >
        <p class="wrap-anywhere">{words().body}</p>
      </Confirm>
    </Show>
  );
}
