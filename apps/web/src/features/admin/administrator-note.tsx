import { A } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Callout } from '../../ui/index.ts';
import { noteTold, wasTold } from './told.ts';

/**
 * Tells somebody once that they are an administrator: the first account of a server becomes one without having asked
 * for it.
 */
export function AdministratorNote(props: { readonly here?: boolean }): JSX.Element {
  const { me } = useSession();
  const [told, setTold] = createSignal(wasTold(me.accountId));
  const dismiss = () => {
    noteTold(me.accountId);
    setTold(true);
  };
  return (
    <Show when={me.role === 'administrator' && !told()}>
      <Callout mood="calm" icon="shield" explanation={text.admin.youAre}>
        <Show when={!props.here}>
          <A
            href="/admin"
            class="inline-flex min-h-9 items-center rounded-full bg-accent px-4 text-xs font-semibold text-on-accent hover:bg-accent-strong"
          >
            {text.admin.youAre.open}
          </A>
        </Show>
        <Button small look="quiet" onClick={dismiss}>
          {text.admin.youAre.dismiss}
        </Button>
      </Callout>
    </Show>
  );
}
