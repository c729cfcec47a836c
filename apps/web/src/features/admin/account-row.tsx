import { A } from '@solidjs/router';
import { useClient } from '@urql/solid';
import { createSignal, type JSX, Show } from 'solid-js';
import { shownPerson } from '../../api/index.ts';
import type { AdministeredRowFragment } from '../../generated/operations.ts';
import { useSession } from '../../kernel/index.ts';
import { type Explanation, shortDayInSentence, text } from '../../text/index.ts';
import { announce, Callout, type IconName, Menu, nameInSentence, PersonLine, Tag } from '../../ui/index.ts';
import { ActQuestion, isQuestion, type Question } from './act-question.tsx';
import { type Act, actsOn, perform, touchesOthers } from './acts.ts';
import { AffiliationDialog } from './affiliation-dialog.tsx';

const icons: Readonly<Record<Act, IconName>> = {
  verify: 'check',
  unverify: 'close',
  makeOrganization: 'people',
  unmakeOrganization: 'people',
  affiliate: 'person',
  unaffiliate: 'person',
  suspend: 'warning',
  unsuspend: 'check',
  makeAdministrator: 'shield',
  unmakeAdministrator: 'shield',
};

/** An account, what it is here, and what can be done to it. */
export function AccountRow(props: {
  readonly row: AdministeredRowFragment;
  readonly now: number;
  /** @param othersToo other rows may have changed by it. */
  readonly onChange: (row: AdministeredRowFragment, othersToo: boolean) => void;
}): JSX.Element {
  const api = useClient();
  const { me } = useSession();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [question, setQuestion] = createSignal<Question | null>(null);
  const [affiliating, setAffiliating] = createSignal(false);
  const person = () => shownPerson(props.row.account);
  const own = () => props.row.account.id === me.accountId;

  const apply = async (act: Act, organizationId: string | null = null): Promise<Explanation | null> => {
    const outcome = await perform(api, act, props.row.account.id, organizationId);
    if (!outcome.ok) return outcome.explanation;
    announce(text.admin.done);
    props.onChange(outcome.row, touchesOthers(act));
    return null;
  };

  const select = async (act: Act) => {
    setFailure(null);
    if (act === 'affiliate') {
      setAffiliating(true);
      return;
    }
    if (isQuestion(act)) {
      setQuestion(act);
      return;
    }
    setBusy(true);
    setFailure(await apply(act));
    setBusy(false);
  };

  const label = (act: Act) => {
    if (act !== 'unaffiliate') return text.admin.acts[act];
    const { affiliation } = person();
    return text.admin.acts.unaffiliate(affiliation === null ? '' : nameInSentence(affiliation));
  };

  return (
    <div class="rounded-2xl border border-line bg-surface py-2.5 pr-2 pl-4">
      <div class="flex items-center gap-2">
        <PersonLine
          person={person()}
          note={text.admin.joined(shortDayInSentence(Date.parse(props.row.createdAt), props.now))}
        />
        <Menu
          label={text.admin.actsOn(props.row.account.handle)}
          busy={busy()}
          entries={actsOn(props.row, me.accountId).map((act) => ({
            label: label(act),
            icon: icons[act],
            danger: act === 'suspend',
            onSelect: () => void select(act),
          }))}
        />
      </div>
      <div class="mt-1.5 mb-0.5 flex flex-wrap gap-1.5 pl-13 empty:hidden">
        <Show when={own()}>
          <Tag>{text.admin.you}</Tag>
        </Show>
        <Show when={props.row.role === 'ADMINISTRATOR'}>
          <Tag mood="calm" icon="shield">
            {text.admin.administrator}
          </Tag>
        </Show>
        <Show when={props.row.suspended}>
          <Tag mood="danger" icon="warning">
            {text.admin.suspended}
          </Tag>
        </Show>
        <Show when={props.row.openReports > 0}>
          <A href="/admin?tab=reports" class="rounded-full hover:brightness-95">
            <Tag mood="warn" icon="flag">
              {text.admin.openReports(props.row.openReports)}
            </Tag>
          </A>
        </Show>
      </div>
      <Show when={failure()}>{(current) => <Callout class="mt-2 mr-2" explanation={current()} />}</Show>
      <ActQuestion
        act={question()}
        name={nameInSentence(person())}
        own={own()}
        onClose={() => setQuestion(null)}
        onConfirm={apply}
      />
      <AffiliationDialog
        open={affiliating()}
        accountId={props.row.account.id}
        name={nameInSentence(person())}
        onClose={() => setAffiliating(false)}
        onConfirm={(organizationId) => apply('affiliate', organizationId)}
      />
    </div>
  );
}
