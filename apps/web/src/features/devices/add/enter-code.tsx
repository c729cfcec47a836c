import type { LinkRequest } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, readLinkFailures, text } from '../../../text/index.ts';
import { Button, Callout, Field, Icon, Steps } from '../../../ui/index.ts';
import { CodeScanner, createHasCamera } from '../../scan/index.ts';

/** The code of the new device, typed as it comes or scanned. */
export function EnterCode(props: {
  readonly onBusy: (busy: boolean) => void;
  readonly onFound: (request: LinkRequest) => void;
}): JSX.Element {
  const { device } = useSession();
  const hasCamera = createHasCamera();
  const [code, setCode] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const [scanning, setScanning] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);

  const read = async (asked: string) => {
    setFailure(null);
    setBusy(true);
    props.onBusy(true);
    const answer = await answerOf(device.readLink(asked));
    setBusy(false);
    props.onBusy(false);
    if (answer?.ok) props.onFound(answer.value);
    else setFailure(answer === null ? text.fault : explain(readLinkFailures, answer.error));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setMissing(code().trim() === '');
    if (!missing()) void read(code());
  };

  return (
    <Show
      when={!scanning()}
      fallback={
        <CodeScanner
          hint={text.scan.looking}
          onStop={() => setScanning(false)}
          onCode={(scanned) => {
            setScanning(false);
            void read(scanned);
          }}
        />
      }
    >
      <Steps steps={text.devices.addSteps} />
      <form class="flex flex-col gap-4" novalidate autocomplete="off" onSubmit={submit}>
        <Field
          label={text.devices.codeLabel}
          hint={text.devices.codeHint}
          error={missing() ? text.devices.codeMissing : null}
          value={code()}
          onInput={(value) => {
            setCode(value);
            setMissing(false);
            setFailure(null);
          }}
          name="link-code"
          autocomplete="off"
          maxLength={200}
          code
          focused
        />
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <div class="flex flex-col gap-2 md:flex-row-reverse md:justify-start">
          <Button type="submit" busy={busy()}>
            {busy() ? text.devices.checking : text.devices.next}
          </Button>
          <Show when={hasCamera()}>
            <Button look="quiet" disabled={busy()} onClick={() => setScanning(true)}>
              <Icon name="camera" class="size-[1.125rem]" />
              {text.devices.scan}
            </Button>
          </Show>
        </div>
      </form>
    </Show>
  );
}
