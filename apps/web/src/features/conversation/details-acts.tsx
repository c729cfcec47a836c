import type { ConversationSummary, Person } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Icon, type IconName, nameInSentence } from '../../ui/index.ts';
import { BlockQuestion, DeleteConversationQuestion } from '../people/index.ts';
import { ReportDialog } from '../report/index.ts';

/** What one does rarely and with care: block, report (A16), delete. */
export function DetailsActs(props: {
  readonly conversation: ConversationSummary;
  readonly person: Person;
}): JSX.Element {
  const { people } = useSession();
  const [asking, setAsking] = createSignal<'block' | 'unblock' | 'report' | 'delete' | null>(null);
  const name = () => nameInSentence(props.person);
  const entry = () => people.of(props.person.accountId);
  const blocked = () => entry().details()?.relationship.blocked === true;
  /** As asked: the answer changes what could be asked next while the question closes. */
  const [blockAct, setBlockAct] = createSignal<'block' | 'unblock'>('block');
  const askBlock = () => {
    const act = blocked() ? 'unblock' : 'block';
    setBlockAct(act);
    setAsking(act);
  };

  return (
    <div class="-mx-2 mt-3 flex flex-col">
      <Show when={!props.person.gone}>
        <Act
          icon="block"
          label={blocked() ? text.person.unblockName(name()) : text.person.blockName(name())}
          danger={!blocked()}
          onClick={askBlock}
        />
        <Act icon="flag" label={text.person.reportName(name())} danger onClick={() => setAsking('report')} />
      </Show>
      <Act icon="trash" label={text.details.delete} danger onClick={() => setAsking('delete')} />
      <BlockQuestion
        person={props.person}
        act={blockAct()}
        open={asking() === 'block' || asking() === 'unblock'}
        onClose={() => setAsking(null)}
      />
      <DeleteConversationQuestion
        conversation={props.conversation}
        open={asking() === 'delete'}
        onClose={() => setAsking(null)}
        leaveTo="/"
      />
      <ReportDialog
        accountId={props.person.accountId}
        name={name()}
        open={asking() === 'report'}
        onClose={() => {
          setAsking(null);
          void entry().look();
        }}
      />
    </div>
  );
}

function Act(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly danger: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      onClick={props.onClick}
      class={`flex min-h-12 items-center gap-3 rounded-2xl px-3 py-2 text-left font-semibold hover:bg-fill ${
        props.danger ? 'text-danger' : ''
      }`}
    >
      <Icon name={props.icon} />
      <span class="min-w-0 wrap-anywhere">{props.label}</span>
    </button>
  );
}
