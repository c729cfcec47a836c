import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Whether the person is looking at this page: it is visible and has the focus. */
export function createAttention(): Accessor<boolean> {
  const look = () => document.visibilityState === 'visible' && document.hasFocus();
  const [attentive, setAttentive] = createSignal(look());
  const update = () => setAttentive(look());
  const listening = new AbortController();
  for (const type of ['focus', 'blur', 'pageshow'] as const) {
    addEventListener(type, update, { signal: listening.signal });
  }
  document.addEventListener('visibilitychange', update, { signal: listening.signal });
  onCleanup(() => listening.abort());
  return attentive;
}
