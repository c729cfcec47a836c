import type { PersonDetails, PersonFailure, Relationship, Result } from '@sotto/client';
import { useClient } from '@urql/solid';
import { createSignal, type JSX, Show } from 'solid-js';
import { createPagedList, type Page, type ShownPerson, shownPerson } from '../../../api/index.ts';
import {
  BlockedDocument,
  FollowersDocument,
  FollowingDocument,
  type RelatedAccountsFragment,
} from '../../../generated/operations.ts';
import { answerOf, createNow, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, personFailures, shortDayInSentence, text } from '../../../text/index.ts';
import { Button, Callout, PagedRows, PersonLine } from '../../../ui/index.ts';

export type RelatedKind = 'following' | 'followers' | 'blocked';

interface Related {
  readonly person: ShownPerson;
  readonly since: number;
  readonly relationship: Relationship;
}

const pageSize = 50;
const nothing: Relationship = { following: false, followedBy: false, blocked: false };

function pageOf(connection: RelatedAccountsFragment): Page<Related> {
  return {
    edges: connection.edges.map(({ node, since }) => ({
      node: {
        person: shownPerson(node),
        since: Date.parse(since),
        relationship: node.relationship ?? nothing,
      },
    })),
    pageInfo: connection.pageInfo,
  };
}

export function RelatedList(props: { readonly kind: RelatedKind }): JSX.Element {
  const api = useClient();
  const now = createNow(60_000);

  const load = async (kind: RelatedKind, after: string | null): Promise<Page<Related> | null> => {
    const variables = { first: pageSize, after };
    const connection =
      kind === 'following'
        ? (await api.query(FollowingDocument, variables)).data?.viewer?.following
        : kind === 'followers'
          ? (await api.query(FollowersDocument, variables)).data?.viewer?.followers
          : (await api.query(BlockedDocument, variables)).data?.viewer?.blocked;
    return connection === undefined ? null : pageOf(connection);
  };
  const list = createPagedList(() => props.kind, load);

  const note = (accountId: string, relationship: Relationship) =>
    list.update((row) => (row.person.accountId === accountId ? { ...row, relationship } : row));

  return (
    <PagedRows
      list={list}
      keyOf={(row) => row.person.accountId}
      label={text.related[props.kind].title}
      loading={text.related.loading}
      failed={text.related.failed}
      empty={<p class="px-1 py-6 text-center text-ink-soft">{text.related[props.kind].empty}</p>}
      skeleton="h-17"
    >
      {(row) => <RelatedRow row={row()} kind={props.kind} now={now()} onChange={note} />}
    </PagedRows>
  );
}

/** A row stays where it is after its act, which can be taken back by the same button. */
function RelatedRow(props: {
  readonly row: Related;
  readonly kind: RelatedKind;
  readonly now: number;
  readonly onChange: (accountId: string, relationship: Relationship) => void;
}): JSX.Element {
  const { device } = useSession();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const on = () =>
    props.kind === 'blocked' ? props.row.relationship.blocked : props.row.relationship.following;
  const words = () => text.related.acts[props.kind === 'blocked' ? 'block' : 'follow'];

  const act = async () => {
    const { accountId } = props.row.person;
    setFailure(null);
    setBusy(true);
    const call: Promise<Result<PersonDetails, PersonFailure>> =
      props.kind === 'blocked'
        ? on()
          ? device.unblock(accountId)
          : device.block(accountId)
        : on()
          ? device.unfollow(accountId)
          : device.follow(accountId);
    const result = await answerOf(call);
    setBusy(false);
    if (result?.ok) props.onChange(accountId, result.value.relationship);
    else setFailure(result === null ? text.fault : explain(personFailures, result.error));
  };

  return (
    <div class="rounded-2xl border border-line bg-surface px-4 py-3">
      <div class="flex items-center gap-3">
        <PersonLine
          person={props.row.person}
          note={text.related.since[props.kind](shortDayInSentence(props.row.since, props.now))}
        />
        <Button
          small
          look={on() ? 'quiet' : 'primary'}
          busy={busy()}
          aria-label={(on() ? words().undoOf : words().doOf)(props.row.person.handle)}
          onClick={act}
          class="shrink-0"
        >
          {on() ? words().undo : words().do}
        </Button>
      </div>
      <Show when={failure()}>{(current) => <Callout class="mt-3" explanation={current()} />}</Show>
    </div>
  );
}
