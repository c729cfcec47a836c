import url from './worker.ts?worker&url';

/**
 * The one script that a worker may be made from. Under Trusted Types a plain string is refused; this policy turns
 * exactly this build's file into a script URL and nothing else.
 */
const policy = globalThis.trustedTypes?.createPolicy('sotto-worker', {
  createScriptURL(asked) {
    if (asked !== url) throw new TypeError('not the worker of this build');
    return asked;
  },
});

export const workerUrl: string | TrustedScriptURL = policy?.createScriptURL(url) ?? url;
