import { Popover } from '@kobalte/core/popover';
import { createResource, createSignal, type JSX, Match, onMount, Switch } from 'solid-js';
import { answerOf, findEmoji, loadEmoji, usualEmoji } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Callout, Icon, type MenuSpot, Spinner } from '../../ui/index.ts';
import { EmojiGrid } from './emoji-grid.tsx';
import { EmojiGroups } from './emoji-groups.tsx';

/** Chooses one emoji (A13). The usual ones are there at once; the others come with this build, from no network. */
export function ReactionPicker(props: {
  readonly spot: MenuSpot;
  /** The emoji that this person has reacted with already. */
  readonly own: string | null;
  readonly onPick: (emoji: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const [query, setQuery] = createSignal('');
  const [groups, { refetch }] = createResource(async () => answerOf(loadEmoji()));
  const [content, setContent] = createSignal<HTMLElement>();
  const searching = () => query().trim() !== '';
  const found = () => findEmoji(groups.latest ?? [], query());

  const focusIn = (selector: string) => content()?.querySelector<HTMLElement>(selector)?.focus();
  onMount(() => queueMicrotask(() => focusIn('[data-emoji]')));

  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      placement="top"
      gutter={6}
      getAnchorRect={() => props.spot}
    >
      <Popover.Portal>
        <Popover.Content
          ref={setContent}
          onOpenAutoFocus={(event: Event) => {
            event.preventDefault();
            focusIn('[data-emoji]');
          }}
          onCloseAutoFocus={(event: Event) => {
            event.preventDefault();
            props.spot.opener.focus({ preventScroll: true });
          }}
          class="animate-rise z-40 flex max-h-(--kb-popper-content-available-height) w-[21.5rem] max-w-[calc(100vw-1rem)] flex-col gap-2 overflow-hidden rounded-3xl border border-line bg-raised p-2.5 shadow-float outline-none"
        >
          <Popover.Title class="sr-only">{text.reactions.title}</Popover.Title>
          <EmojiGrid
            label={text.reactions.usual}
            emoji={usualEmoji}
            columns={6}
            own={props.own}
            large
            onPick={props.onPick}
          />
          <label class="flex h-10 shrink-0 items-center gap-2.5 rounded-full bg-fill px-4 focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-accent">
            <Icon name="search" class="size-[1.125rem] text-ink-soft" />
            <span class="sr-only">{text.reactions.search}</span>
            <input
              type="search"
              autocomplete="off"
              autocapitalize="none"
              autocorrect="off"
              spellcheck={false}
              maxlength={40}
              placeholder={text.reactions.search}
              value={query()}
              onInput={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={(event) => {
                const [first] = found();
                if (event.key === 'ArrowDown') {
                  event.preventDefault();
                  focusIn('[data-results] [data-emoji]');
                } else if (event.key === 'Enter' && searching() && first !== undefined) {
                  event.preventDefault();
                  props.onPick(first.emoji);
                }
              }}
              class="min-w-0 flex-1 appearance-none bg-transparent outline-none placeholder:text-ink-soft [&::-webkit-search-cancel-button]:hidden"
            />
          </label>
          <div data-results class="flex h-60 min-h-24 flex-col">
            <Switch>
              <Match when={groups.loading}>
                <div role="status" class="grid flex-1 place-items-center text-ink-soft">
                  <Spinner />
                  <span class="sr-only">{text.reactions.loading}</span>
                </div>
              </Match>
              <Match when={groups.latest === null}>
                <Callout explanation={text.reactions.loadFailed}>
                  <Button small look="quiet" onClick={() => void refetch()}>
                    {text.tryAgain}
                  </Button>
                </Callout>
              </Match>
              <Match when={searching()}>
                <div class="min-h-0 flex-1 overflow-y-auto">
                  <p
                    role="status"
                    class={found().length > 0 ? 'sr-only' : 'px-2 py-4 text-center text-ink-soft'}
                  >
                    {found().length > 0 ? text.reactions.found(found().length) : text.reactions.none}
                  </p>
                  <EmojiGrid
                    label={text.reactions.search}
                    emoji={found()}
                    columns={8}
                    own={props.own}
                    onPick={props.onPick}
                  />
                </div>
              </Match>
              <Match when={groups.latest}>
                {(loaded) => <EmojiGroups groups={loaded()} own={props.own} onPick={props.onPick} />}
              </Match>
            </Switch>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  );
}
