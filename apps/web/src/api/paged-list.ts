/** A list that the server gives in pages, loaded as far as the person has gone. Owner of its rows: the list. */
import { type Accessor, createEffect, createSignal, on } from 'solid-js';

/** One page of a Relay connection. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface PagedList<Node> {
  /** Null until the first page is there. */
  readonly rows: Accessor<readonly Node[] | null>;
  /** `loading`: an answer is on its way; `failed`: the last one did not come. */
  readonly state: Accessor<'loading' | 'ready' | 'failed'>;
  readonly hasMore: Accessor<boolean>;
  /** The next page, or the same again when it failed. */
  more(): Promise<void>;
  /** From the beginning; what is shown stays until the answer is there. */
  reload(): Promise<void>;
  /** Changes rows in place; null removes one. */
  update(change: (row: Node) => Node | null): void;
}

/**
 * @param what decides what is listed, such as a search; when it changes, the list begins anew, and answers to what was
 * asked before are dropped.
 * @param load gives null when there is no answer.
 */
export function createPagedList<What, Node>(
  what: Accessor<What>,
  load: (what: What, after: string | null) => Promise<Page<Node> | null>,
): PagedList<Node> {
  const [rows, setRows] = createSignal<readonly Node[] | null>(null);
  const [state, setState] = createSignal<'loading' | 'ready' | 'failed'>('loading');
  const [next, setNext] = createSignal<string | null>(null);
  let asked = 0;

  const get = async (after: string | null) => {
    asked += 1;
    const mine = asked;
    setState('loading');
    const page = await load(what(), after);
    if (mine !== asked) return;
    if (page === null) {
      setState('failed');
      return;
    }
    const nodes = page.edges.map((edge) => edge.node);
    setRows(after === null ? nodes : [...(rows() ?? []), ...nodes]);
    setNext(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    setState('ready');
  };

  createEffect(on(what, () => void get(null)));

  return {
    rows,
    state,
    hasMore: () => next() !== null,
    async more() {
      if (state() !== 'loading') await get(next());
    },
    reload: () => get(null),
    update(change) {
      setRows((rows() ?? []).flatMap((row) => change(row) ?? []));
    },
  };
}
