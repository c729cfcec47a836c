import { createMutation, createQuery } from '@urql/solid';
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import {
  RevokeSessionDocument,
  SessionsDocument,
  type SessionsQuery,
} from '../../../generated/operations.ts';
import { createNow } from '../../../kernel/index.ts';
import { dayInSentence, text } from '../../../text/index.ts';
import { announce, Button, Callout, Confirm, Icon } from '../../../ui/index.ts';

const pageSize = 20;
/** The most that the server gives at once. */
const largestPage = 100;

type Session = NonNullable<SessionsQuery['viewer']>['sessions']['edges'][number]['node'];

export function Sessions(): JSX.Element {
  const [first, setFirst] = createSignal(pageSize);
  const [result, load] = createQuery({ query: SessionsDocument, variables: () => ({ first: first() }) });
  const [, revoke] = createMutation(RevokeSessionDocument);
  const [asking, setAsking] = createSignal<string | null>(null);
  const now = createNow(60_000);
  const page = createMemo(() => result.data?.viewer?.sessions);

  const end = async () => {
    const sessionId = asking();
    if (sessionId === null) return null;
    const answer = await revoke({ input: { sessionId } });
    const outcome = answer.data?.revokeSession;
    // One that is gone already is as good as ended.
    const ended = outcome?.__typename === 'RevokeSessionPayload' || outcome?.__typename === 'NotFoundError';
    if (!ended) return text.settings.revokeFailed;
    announce(text.settings.revoked);
    load();
    return null;
  };

  return (
    <>
      <Switch>
        <Match
          when={result.error !== undefined || page() === null || (!result.fetching && page() === undefined)}
        >
          <Callout explanation={text.settings.sessionsFailed}>
            <Button small look="quiet" onClick={() => load()}>
              {text.tryAgain}
            </Button>
          </Callout>
        </Match>
        <Match when={page() === undefined}>
          <div role="status" class="flex flex-col gap-2">
            <span class="sr-only">{text.settings.sessionsLoading}</span>
            <div class="skeleton h-18 !rounded-2xl" />
            <div class="skeleton h-18 !rounded-2xl" />
          </div>
        </Match>
        <Match when={page()}>
          {(sessions) => (
            <>
              <ul class="flex flex-col gap-2">
                <For each={sessions().edges}>
                  {(edge) => (
                    <SessionRow session={edge.node} now={now()} onRevoke={() => setAsking(edge.node.id)} />
                  )}
                </For>
              </ul>
              <Show when={sessions().pageInfo.hasNextPage && first() < largestPage}>
                <Button small look="plain" class="mt-2" onClick={() => setFirst(first() + pageSize)}>
                  {text.showMore}
                </Button>
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <Confirm
        open={asking() !== null}
        onClose={() => setAsking(null)}
        title={text.settings.revokeTitle}
        action={text.settings.revoke}
        busyLabel={text.settings.revoke}
        onConfirm={end}
      >
        <p>{text.settings.revokeBody}</p>
      </Confirm>
    </>
  );
}

function SessionRow(props: {
  readonly session: Session;
  readonly now: number;
  readonly onRevoke: () => void;
}): JSX.Element {
  const day = (time: string) => dayInSentence(Date.parse(time), props.now);
  return (
    <li class="flex min-h-18 items-center gap-3 rounded-2xl border border-line bg-surface px-4 py-3">
      <span
        class={`grid size-10 place-items-center rounded-full ${props.session.current ? 'bg-accent-soft text-accent' : 'bg-fill text-ink-soft'}`}
      >
        <Icon name="device" />
      </span>
      <span class="min-w-0 flex-1">
        <span class="block font-semibold">
          {props.session.current ? text.settings.thisSession : text.settings.otherSession}
        </span>
        <span class="block text-xs text-ink-soft">
          {text.settings.signedInOn(day(props.session.createdAt))},{' '}
          {text.settings.lastUsed(day(props.session.lastUsedAt))}
        </span>
      </span>
      <Show when={!props.session.current}>
        <Button small look="quiet" onClick={props.onRevoke}>
          {text.settings.revoke}
        </Button>
      </Show>
    </li>
  );
}
