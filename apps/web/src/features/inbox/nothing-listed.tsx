import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, EmptyState, Icon, type IconName } from '../../ui/index.ts';

const icons = { all: 'archive', unread: 'read', archived: 'archive' } as const satisfies Record<
  string,
  IconName
>;

/** There are conversations, but none of what is asked for. */
export function NothingListed(): JSX.Element {
  const { inbox, view } = useSession();
  const searching = () => view.query().trim() !== '';
  const onlyRequests = () => view.requests().length === inbox.ids().length;
  const words = () => {
    if (searching()) return text.inbox.nothingFound;
    if (onlyRequests() && view.filter() !== 'archived')
      return { title: text.inbox.emptyTitle, body: text.inbox.emptyBody };
    return text.inbox.nothing[view.filter()];
  };
  return (
    <div class="min-h-0 flex-1 overflow-y-auto">
      <EmptyState
        art={
          <span class="grid size-16 place-items-center rounded-full bg-fill text-ink-soft">
            <Icon name={searching() ? 'search' : icons[view.filter()]} class="size-7" />
          </span>
        }
        title={words().title}
        body={words().body}
      >
        <Show when={searching() || view.filter() !== 'all'}>
          <Button
            small
            look="quiet"
            onClick={() => {
              view.setQuery('');
              view.setFilter('all');
            }}
          >
            {text.inbox.showAll}
          </Button>
        </Show>
      </EmptyState>
    </div>
  );
}
