import type { SignOutOutcome } from '@sotto/client';
import { createSignal, type JSX } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import { SignOutQuestion } from '../account/index.ts';

export function DevicePage(props: { readonly onSignedOut: (outcome: SignOutOutcome) => void }): JSX.Element {
  const { device, deviceId } = useSession();
  const [asking, setAsking] = createSignal(false);
  return (
    <>
      <p class="px-1">
        <span class="block text-xs text-ink-soft">{text.settings.deviceId}</span>
        <code class="font-mono text-xs wrap-anywhere">{deviceId}</code>
      </p>
      <Button look="quiet" class="mt-5 !text-danger" onClick={() => setAsking(true)}>
        <Icon name="signOut" />
        {text.settings.signOut}
      </Button>
      <SignOutQuestion
        device={device}
        open={asking()}
        onClose={() => setAsking(false)}
        onSignedOut={props.onSignedOut}
      />
    </>
  );
}
