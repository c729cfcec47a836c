import type { Device, DeviceStatus, SignOutOutcome } from '@sotto/client';
import { createSignal, type JSX } from 'solid-js';
import { text, unregisteredReasons } from '../../text/index.ts';
import { Button } from '../../ui/index.ts';
import { SignOutQuestion } from './sign-out-question.tsx';
import { StopScreen } from './stop-screen.tsx';

export function Unregistered(props: {
  readonly device: Device;
  readonly status: Extract<DeviceStatus, { state: 'unregistered' }>;
  readonly onSignedOut: (outcome: SignOutOutcome) => void;
}): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  return (
    <StopScreen icon="device" explanation={unregisteredReasons[props.status.reason]}>
      <Button onClick={() => setAsking(true)}>{text.settings.signOut}</Button>
      <SignOutQuestion
        device={props.device}
        open={asking()}
        onClose={() => setAsking(false)}
        onSignedOut={props.onSignedOut}
      />
    </StopScreen>
  );
}
