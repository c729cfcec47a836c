import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createPagedList, type Page, type PagedList } from './paged-list.ts';

interface Asked {
  readonly what: string;
  readonly after: string | null;
  answer(page: Page<string> | null): Promise<void>;
}

const page = (nodes: readonly string[], endCursor: string | null): Page<string> => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

function setUp(): { list: PagedList<string>; asked: Asked[]; search: (what: string) => void } {
  const asked: Asked[] = [];
  const [what, search] = createSignal('');
  const list = createRoot(() =>
    createPagedList(what, (of, after) => {
      const { promise, resolve } = Promise.withResolvers<Page<string> | null>();
      asked.push({
        what: of,
        after,
        async answer(given) {
          resolve(given);
          await promise;
          await Promise.resolve();
        },
      });
      return promise;
    }),
  );
  return { list, asked, search };
}

describe('a paged list', () => {
  it('grows by a page at a time, each asked for by the cursor of the one before', async () => {
    const { list, asked } = setUp();
    expect(list.rows()).toBeNull();
    await asked[0]?.answer(page(['a', 'b'], 'b'));
    expect(list.hasMore()).toBe(true);
    void list.more();
    expect(asked[1]?.after).toBe('b');
    await asked[1]?.answer(page(['c'], null));
    expect(list.rows()).toEqual(['a', 'b', 'c']);
    expect(list.hasMore()).toBe(false);
  });

  it('keeps what is there when a page does not come, and asks for the same one again', async () => {
    const { list, asked } = setUp();
    await asked[0]?.answer(page(['a'], 'a'));
    void list.more();
    await asked[1]?.answer(null);
    expect(list.state()).toBe('failed');
    expect(list.rows()).toEqual(['a']);
    void list.more();
    expect(asked[2]?.after).toBe('a');
  });

  it('drops the answer to a search that has been changed since', async () => {
    const { list, asked, search } = setUp();
    search('ad');
    await asked[1]?.answer(page(['ada'], null));
    await asked[0]?.answer(page(['everybody'], 'x'));
    expect(asked.map(({ what }) => what)).toEqual(['', 'ad']);
    expect(list.rows()).toEqual(['ada']);
    expect(list.hasMore()).toBe(false);
  });

  it('asks once for a page that is on its way', async () => {
    const { list, asked } = setUp();
    await asked[0]?.answer(page(['a'], 'a'));
    void list.more();
    void list.more();
    expect(asked).toHaveLength(2);
  });

  it('changes and removes rows in place', async () => {
    const { list, asked } = setUp();
    await asked[0]?.answer(page(['a', 'b', 'c'], null));
    list.update((row) => (row === 'b' ? null : row === 'c' ? 'C' : row));
    expect(list.rows()).toEqual(['a', 'C']);
  });
});
