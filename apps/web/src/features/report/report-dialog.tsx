import type { AccountReport } from '@sotto/client';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, personFailures, reportFailures, text } from '../../text/index.ts';
import { Button, Callout, Dialog } from '../../ui/index.ts';
import { faultOf } from './note.ts';
import { NoteField } from './note-field.tsx';
import { ReasonChoice } from './reason-choice.tsx';

type Reason = AccountReport['reason'];
type Step = 'asking' | 'sending' | 'sent' | 'blocking' | 'blocked';

/** Tells the administrators about an account (A16). Blocking it, too, is offered afterwards. */
export function ReportDialog(props: {
  readonly accountId: string;
  /** What the person is called here. */
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const { device } = useSession();
  const [step, setStep] = createSignal<Step>('asking');
  const [reason, setReason] = createSignal<Reason | null>(null);
  const [note, setNote] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const fault = () => (tried() ? faultOf(reason(), note()) : null);
  const busy = () => step() === 'sending' || step() === 'blocking';

  // Each opening is a report of its own.
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setStep('asking');
        setReason(null);
        setNote('');
        setTried(false);
        setFailure(null);
      },
    ),
  );

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = reason();
    setTried(true);
    setFailure(null);
    if (step() !== 'asking' || chosen === null || fault() !== null) return;
    setStep('sending');
    const result = await answerOf(device.report(props.accountId, { reason: chosen, note: note().trim() }));
    setStep(result?.ok ? 'sent' : 'asking');
    if (!result?.ok) setFailure(result === null ? text.fault : explain(reportFailures, result.error));
  };

  const block = async () => {
    setFailure(null);
    setStep('blocking');
    const result = await answerOf(device.block(props.accountId));
    setStep(result?.ok ? 'blocked' : 'sent');
    if (!result?.ok) setFailure(result === null ? text.fault : explain(personFailures, result.error));
  };

  return (
    <Dialog open={props.open} onClose={props.onClose} locked={busy()} title={text.report.title(props.name)}>
      <Show
        when={step() === 'asking' || step() === 'sending'}
        fallback={
          <>
            <Callout mood="calm" icon="check" explanation={text.report.sent} />
            <Show
              when={step() !== 'blocked'}
              fallback={<Callout mood="calm" icon="check" explanation={text.report.blocked} />}
            >
              <p class="text-ink-soft wrap-anywhere">{text.report.blockToo(props.name)}</p>
            </Show>
            <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
            <div class="mt-1 flex flex-col-reverse gap-2 md:flex-row md:justify-end">
              <Button
                look={step() === 'blocked' ? 'primary' : 'quiet'}
                disabled={busy()}
                onClick={props.onClose}
              >
                {text.report.done}
              </Button>
              <Show when={step() !== 'blocked'}>
                <Button look="danger" busy={busy()} onClick={block}>
                  {busy() ? text.report.blocking : text.report.block}
                </Button>
              </Show>
            </div>
          </>
        }
      >
        <form class="flex flex-col gap-5" novalidate onSubmit={send}>
          <ReasonChoice
            value={reason()}
            onChange={setReason}
            error={fault() === 'reason' ? text.report.reasonMissing : null}
          />
          <NoteField
            value={note()}
            onInput={setNote}
            needed={reason() === 'other'}
            missing={fault() === 'missing'}
          />
          <p class="text-xs text-ink-soft">{text.report.whatHappens}</p>
          <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
          <div class="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
            <Button look="quiet" disabled={busy()} onClick={props.onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" look="danger" busy={busy()}>
              {busy() ? text.report.sending : text.report.send}
            </Button>
          </div>
        </form>
      </Show>
    </Dialog>
  );
}
