import type { Registration, Result } from '@sotto/client';
import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createOwnMembers } from './own-members.ts';

type Row = { readonly id: string; readonly name: string };
type Answer = Result<readonly Row[], 'offline'>;

const registered: Registration = {
  state: 'registered',
  joining: null,
  waiting: [],
  news: [],
  vaultContradicts: false,
  recovery: [],
  offerRecovery: false,
};

/** A list whose answers the test gives, in whatever order. */
async function play(
  test: (
    members: ReturnType<typeof createOwnMembers<Row, 'offline', string>>,
    answer: Answers,
  ) => Promise<void>,
) {
  const waiting: ((answer: Answer) => void)[] = [];
  const [dispose, members] = createRoot((end) => {
    const [registration] = createSignal(registered);
    const ask = () => new Promise<Answer>((resolve) => waiting.push(resolve));
    return [end, createOwnMembers<Row, 'offline', string>({ registration, ask, key: 'id', say: String })];
  });
  const answer: Answers = async (index, given) => {
    waiting[index]?.(given);
    await new Promise((resolve) => setTimeout(resolve));
  };
  await test(members, answer);
  dispose();
}
type Answers = (index: number, given: Answer) => Promise<void>;

it('keeps a row’s object over the next reading, so that what is open in it stays', () =>
  play(async ({ list, load }, answer) => {
    await answer(0, { ok: true, value: [{ id: 'a', name: 'one' }] });
    const [row] = list() ?? [];
    void load();
    await answer(1, {
      ok: true,
      value: [
        { id: 'b', name: 'new' },
        { id: 'a', name: 'renamed' },
      ],
    });
    expect(list()?.map(({ name }) => name)).toEqual(['new', 'renamed']);
    expect(list()?.[1]).toBe(row);
  }));

it('shows the answer to the newest question only, and keeps the list when one fails', () =>
  play(async ({ list, load, failure }, answer) => {
    void load();
    await answer(1, { ok: true, value: [{ id: 'a', name: 'newer' }] });
    await answer(0, { ok: true, value: [{ id: 'a', name: 'older' }] });
    expect(list()?.map(({ name }) => name)).toEqual(['newer']);
    void load();
    await answer(2, { ok: false, error: 'offline' });
    expect(failure()).toBe('offline');
    expect(list()).toHaveLength(1);
  }));
