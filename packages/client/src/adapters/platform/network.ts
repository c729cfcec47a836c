import type { NetworkHints } from '../../ports/index.ts';

/** The `online` and `offline` events of a page or a worker. Node has none: then nothing is ever said. */
export const platformNetwork: NetworkHints = {
  onChange(listener) {
    if (typeof globalThis.addEventListener !== 'function') return () => {};
    const online = () => listener(true);
    const offline = () => listener(false);
    globalThis.addEventListener('online', online);
    globalThis.addEventListener('offline', offline);
    return () => {
      globalThis.removeEventListener('online', online);
      globalThis.removeEventListener('offline', offline);
    };
  },
};
