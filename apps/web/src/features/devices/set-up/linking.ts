/** Asking for a link code, and what came of it. */
import { type Accessor, createSignal } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, linkFailures, text } from '../../../text/index.ts';
import { announce } from '../../../ui/index.ts';

export interface Linking {
  readonly busy: Accessor<boolean>;
  readonly failure: Accessor<Explanation | null>;
  /** Makes a new code. @param name what this device calls itself; as before when absent. */
  request(name?: string): Promise<boolean>;
}

export function createLinking(): Linking {
  const { device } = useSession();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  return {
    busy,
    failure,
    async request(name) {
      if (busy()) return false;
      setFailure(null);
      setBusy(true);
      const answer = await answerOf(name === undefined ? device.requestLink() : device.requestLink(name));
      setBusy(false);
      if (answer?.ok) {
        announce(`${text.setUp.code}: ${text.setUp.codeSpelled(answer.value.groups)}`);
        return true;
      }
      setFailure(answer === null ? text.fault : explain(linkFailures, answer.error));
      return false;
    },
  };
}
