import { type JSX, Match, Show, Switch } from 'solid-js';
import { useSession } from '../../../kernel/index.ts';
import { text } from '../../../text/index.ts';
import { PersonBadges, PersonName } from '../../../ui/index.ts';

/** What this account is on this server, and what it means. None of it can be changed here. */
export function Standing(): JSX.Element {
  const { me } = useSession();
  return (
    <dl class="flex flex-col gap-3 rounded-2xl border border-line bg-surface px-4 py-3.5">
      <Fact term={text.account.handle} more={text.profile.handleFixed}>
        {text.handle(me.handle)}
      </Fact>
      <Fact
        term={text.profile.verification}
        more={
          me.verified || me.affiliation !== null ? text.profile.verifiedMeans : text.profile.unverifiedMeans
        }
      >
        <span class="inline-flex items-center gap-1.5">
          <Switch fallback={text.profile.notVerified}>
            <Match when={me.organization}>{text.badges.organization}</Match>
            <Match when={me.verified}>{text.badges.verified}</Match>
          </Switch>
          <PersonBadges person={me} />
        </span>
      </Fact>
      <Show when={me.affiliation}>
        {(organization) => (
          <Fact term={text.profile.affiliation}>
            <PersonName person={organization()} />{' '}
            <span class="font-normal text-ink-soft">{text.handle(organization().handle)}</span>
          </Fact>
        )}
      </Show>
      <Show when={me.role === 'administrator'}>
        <Fact term={text.profile.role}>{text.profile.administrator}</Fact>
      </Show>
    </dl>
  );
}

function Fact(props: {
  readonly term: string;
  readonly more?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div>
      <dt class="text-xs text-ink-soft">{props.term}</dt>
      <dd>
        <span class="block font-semibold wrap-anywhere">{props.children}</span>
        <Show when={props.more}>
          <span class="block text-xs text-ink-soft">{props.more}</span>
        </Show>
      </dd>
    </div>
  );
}
