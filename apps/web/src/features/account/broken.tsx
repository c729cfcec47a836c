import type { Device, DeviceProblem } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { deviceProblems, text } from '../../text/index.ts';
import { Button } from '../../ui/index.ts';
import { EraseEverything } from './erase-everything.tsx';
import { StopScreen } from './stop-screen.tsx';

/** Reloading helps where the page or the browser's permission is at fault, erasing where what is stored is. */
const reloadHelps: readonly DeviceProblem[] = ['store-newer', 'store-unavailable'];
const eraseHelps: readonly DeviceProblem[] = ['store-corrupt', 'identity-changed'];

export function Broken(props: { readonly device: Device; readonly problem: DeviceProblem }): JSX.Element {
  return (
    <StopScreen icon="warning" explanation={deviceProblems[props.problem]}>
      <Show when={reloadHelps.includes(props.problem)}>
        <Button onClick={() => location.reload()}>{text.reload}</Button>
      </Show>
      <Show when={eraseHelps.includes(props.problem)}>
        <EraseEverything device={props.device} />
      </Show>
    </StopScreen>
  );
}

/** Not even the worker came up: there is no device to ask. */
export function NotStarted(): JSX.Element {
  return (
    <StopScreen icon="warning" explanation={text.start.failed}>
      <Button onClick={() => location.reload()}>{text.reload}</Button>
    </StopScreen>
  );
}
