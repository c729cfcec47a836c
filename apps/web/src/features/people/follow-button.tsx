import type { PersonDetails } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { type Explanation, explain, personFailures, text } from '../../text/index.ts';
import { announce, Button, Callout, Icon, nameInSentence } from '../../ui/index.ts';

/** Follows and unfollows at once: either can be taken back by the same button. */
export function FollowButton(props: {
  readonly details: PersonDetails;
  readonly class?: string;
}): JSX.Element {
  const { people } = useSession();
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const entry = () => people.of(props.details.accountId);
  const following = () => props.details.relationship.following;
  const busy = () => entry().doing() === 'follow' || entry().doing() === 'unfollow';
  const name = () => nameInSentence(props.details);

  const toggle = async () => {
    setFailure(null);
    const answer = await entry().act(following() ? 'unfollow' : 'follow');
    if (answer?.ok) announce(following() ? text.person.followed(name()) : text.person.unfollowed(name()));
    else setFailure(answer === null ? text.fault : explain(personFailures, answer.error));
  };

  return (
    <>
      <Button
        small
        look={following() ? 'quiet' : 'primary'}
        busy={busy()}
        aria-label={following() ? text.person.unfollowName(name()) : text.person.followName(name())}
        onClick={toggle}
        class={props.class ?? ''}
      >
        <Show when={following() && !busy()}>
          <Icon name="check" class="size-4" weight={2.25} />
        </Show>
        {following() ? text.person.following : text.person.follow}
      </Button>
      <Show when={failure()}>
        {(current) => <Callout explanation={current()} class="w-full text-left" />}
      </Show>
    </>
  );
}
