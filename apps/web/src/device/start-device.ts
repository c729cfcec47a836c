import { connectDevice, type Device } from '@sotto/client';
import { workerUrl } from './worker-url.ts';

/**
 * The device of this browser, in a worker of its own: keys never come to the page (R32). Null where the browser
 * cannot make one. `onCrash` is called when the worker's script could not be loaded or failed beyond recovery.
 */
export function startDevice(onCrash: () => void): Device | null {
  try {
    // The constructor takes a TrustedScriptURL, too; TypeScript's DOM library does not know that type.
    const worker = new Worker(workerUrl as string, { type: 'module', name: 'sotto-device' });
    worker.addEventListener('error', onCrash);
    return connectDevice(worker);
  } catch {
    return null;
  }
}
