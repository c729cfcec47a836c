import { type Accessor, createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { type Explanation, text } from '../text/index.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';

interface List<Row> {
  rows(): readonly Row[] | null;
  state(): 'loading' | 'ready' | 'failed';
  hasMore(): boolean;
  more(): Promise<void>;
  reload(): Promise<void>;
}

/** A list that comes in pages, with everything that it can be: on its way, empty, there, failed, with more to come. */
export function PagedRows<Row>(props: {
  readonly list: List<Row>;
  /** What tells a row from the others for ever: a row that changes stays in its place with the focus in it. */
  readonly keyOf: (row: Row) => string;
  readonly label: string;
  readonly loading: string;
  readonly failed: Explanation;
  readonly empty: JSX.Element;
  /** Height of a row while it is on its way, as a class. */
  readonly skeleton: string;
  readonly children: (row: Accessor<Row>) => JSX.Element;
}): JSX.Element {
  const byKey = createMemo(
    () => new Map((props.list.rows() ?? []).map((row) => [props.keyOf(row), row] as const)),
  );
  const keys = createMemo(() => [...byKey().keys()]);
  const Failed = () => (
    <Callout explanation={props.failed}>
      <Button
        small
        look="quiet"
        onClick={() => (props.list.rows() === null ? props.list.reload() : props.list.more())}
      >
        {text.tryAgain}
      </Button>
    </Callout>
  );
  return (
    <Switch>
      <Match when={props.list.rows() === null && props.list.state() === 'failed'}>
        <Failed />
      </Match>
      <Match when={props.list.rows() === null}>
        <div role="status" class="flex flex-col gap-2">
          <span class="sr-only">{props.loading}</span>
          <For each={[0, 1, 2]}>{() => <div class={`skeleton !rounded-2xl ${props.skeleton}`} />}</For>
        </div>
      </Match>
      <Match when={true}>
        <div aria-busy={props.list.state() === 'loading'}>
          <Show when={keys().length > 0} fallback={props.empty}>
            <ul aria-label={props.label} class="flex flex-col gap-2">
              <For each={keys()}>
                {(key) => <Show when={byKey().get(key)}>{(row) => <li>{props.children(row)}</li>}</Show>}
              </For>
            </ul>
          </Show>
          <div class="mt-3 empty:hidden">
            <Switch>
              <Match when={props.list.state() === 'failed'}>
                <Failed />
              </Match>
              <Match when={props.list.hasMore()}>
                <Button
                  small
                  look="plain"
                  busy={props.list.state() === 'loading'}
                  onClick={() => void props.list.more()}
                >
                  {props.list.state() === 'loading' ? props.loading : text.showMore}
                </Button>
              </Match>
            </Switch>
          </div>
        </div>
      </Match>
    </Switch>
  );
}
