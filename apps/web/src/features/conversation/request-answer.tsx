import { useNavigate } from '@solidjs/router';
import type { ConversationSummary, Person } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { conversationFailures, type Explanation, explain, text } from '../../text/index.ts';
import { announce, Button, Callout, Icon, nameInSentence, PersonBadges } from '../../ui/index.ts';
import { BlockQuestion, DeleteConversationQuestion, focusList } from '../people/index.ts';
import { ReportDialog } from '../report/index.ts';

/** Stands in place of the composer of a message request (A3): who it is, and the answers there are. */
export function RequestAnswer(props: {
  readonly conversation: ConversationSummary;
  readonly person: Person;
}): JSX.Element {
  const { device, people, view } = useSession();
  const navigate = useNavigate();
  const [accepting, setAccepting] = createSignal(false);
  const [asking, setAsking] = createSignal<'delete' | 'block' | 'report' | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const name = () => nameInSentence(props.person);
  const entry = () => people.of(props.person.accountId);
  /** Facts only: what the server has told. */
  const facts = () => {
    const details = entry().details();
    const told: string[] = [text.handle(props.person.handle)];
    if (details?.relationship.followedBy) told.push(text.person.followsYou);
    else if (details !== null) told.push(text.request.notFollowed);
    if (!props.person.verified && props.person.affiliation === null) told.push(text.request.notVerified);
    return told;
  };
  /** The others, while there are any. */
  const next = () => (view.requests().length > 1 ? '/requests' : '/');

  const accept = async () => {
    setFailure(null);
    setAccepting(true);
    const answer = await answerOf(device.acceptRequest(props.conversation.conversationId));
    setAccepting(false);
    if (answer?.ok) {
      announce(text.request.accepted);
      void entry().look();
    } else setFailure(answer === null ? text.fault : explain(conversationFailures, answer.error));
  };

  return (
    <div class="pb-safe max-h-[60%] shrink-0 overflow-y-auto border-t border-line bg-canvas">
      <div class="mx-auto flex max-w-2xl flex-col gap-3 px-4 py-4">
        <div>
          <h2 class="text-base font-bold wrap-anywhere">
            {text.request.title(name())} <PersonBadges person={props.person} />
          </h2>
          <p class="text-xs text-ink-soft">{facts().join(' · ')}</p>
        </div>
        <p class="flex gap-2 text-xs text-ink-soft">
          <Icon name="eyeOff" class="size-4" />
          <span>
            {text.request.untold} {text.request.ifAccepted}
          </span>
        </p>
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <div class="grid grid-cols-2 gap-2 md:flex md:flex-wrap">
          <Button busy={accepting()} onClick={accept} class="col-span-2">
            {accepting() ? text.request.accepting : text.request.accept}
          </Button>
          <Button look="quiet" onClick={() => setAsking('delete')}>
            {text.request.delete}
          </Button>
          <Button look="quiet" class="!text-danger" onClick={() => setAsking('block')}>
            {text.request.block}
          </Button>
          <Button look="plain" class="col-span-2" onClick={() => setAsking('report')}>
            {text.request.report}
          </Button>
        </div>
      </div>
      <DeleteConversationQuestion
        conversation={props.conversation}
        open={asking() === 'delete'}
        onClose={() => setAsking(null)}
        leaveTo={next()}
      />
      <BlockQuestion
        person={props.person}
        act="block"
        open={asking() === 'block'}
        onClose={() => setAsking(null)}
        onDone={() => {
          navigate(next());
          focusList();
        }}
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
