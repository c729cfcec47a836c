/**
 * With whom an encrypted conversation is being set up now. As long as it is, the regular one with the same person must
 * not take what is typed: it would go out in the clear, written by somebody who has just asked for encryption.
 */
import { type Accessor, createEffect, createSignal } from 'solid-js';

export interface SettingUp {
  with(accountId: string): boolean;
  begin(accountId: string): void;
  /** It failed: what was closed opens again. */
  fail(accountId: string): void;
  /** It is there; what was closed stays so until the page has come to the new conversation. */
  lead(accountId: string, conversationId: string): void;
}

/** @param currentId the conversation that is open, if any. */
export function createSettingUp(currentId: Accessor<string | null>): SettingUp {
  /** By account, the conversation that the page is on its way to; null while there is none. */
  const [underWay, setUnderWay] = createSignal<ReadonlyMap<string, string | null>>(new Map());
  const put = (accountId: string, conversationId: string | null) =>
    setUnderWay(new Map(underWay()).set(accountId, conversationId));
  const remove = (accountId: string) =>
    setUnderWay(new Map([...underWay()].filter(([id]) => id !== accountId)));

  createEffect(() => {
    for (const [accountId, conversationId] of underWay()) {
      if (conversationId !== null && conversationId === currentId()) remove(accountId);
    }
  });

  return {
    with: (accountId) => underWay().has(accountId),
    begin: (accountId) => put(accountId, null),
    fail: remove,
    lead: put,
  };
}
