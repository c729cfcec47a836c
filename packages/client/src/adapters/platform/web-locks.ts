import type { LockPort } from '../../ports/index.ts';

/** The Web Locks API: of a browser's origin, or of this Node process. */
export const webLocks: LockPort = {
  async hold(name, signal, work) {
    let failed: { readonly cause: unknown } | undefined;
    try {
      await navigator.locks.request(name, { signal }, async () => {
        await work().catch((cause) => {
          failed = { cause };
        });
      });
    } catch (cause) {
      // `signal` ended the waiting; what `work` did is told apart above.
      if (!signal.aborted) throw cause;
    }
    if (failed !== undefined) throw failed.cause;
  },
};
