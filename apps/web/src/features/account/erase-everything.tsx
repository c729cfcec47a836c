import type { Device } from '@sotto/client';
import { createSignal, type JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { Button, Confirm } from '../../ui/index.ts';

/** The button and its question. Afterwards the page starts as on a new device. */
export function EraseEverything(props: { readonly device: Device }): JSX.Element {
  const [asking, setAsking] = createSignal(false);

  const erase = async () => {
    try {
      await props.device.eraseEverything();
    } catch {
      return text.erase.failed;
    }
    location.assign('/');
    return null;
  };

  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {text.erase.action}
      </Button>
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={text.erase.title}
        action={text.erase.confirm}
        busyLabel={text.erase.erasing}
        onConfirm={erase}
      >
        <p>{text.erase.body}</p>
        <p>{text.erase.warning}</p>
      </Confirm>
    </>
  );
}
