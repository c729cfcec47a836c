import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, recoveryFailures, text } from '../../text/index.ts';
import { announce, Button, Callout, Dialog, Spinner } from '../../ui/index.ts';
import { ConfirmCode } from './confirm-code.tsx';
import type { PaperFacts } from './paper.ts';
import { ShowCode } from './show-code.tsx';

type Step = 'show' | 'confirm' | 'done';

const titles: Readonly<Record<Step, string>> = {
  show: text.recovery.code.title,
  confirm: text.recovery.code.confirmTitle,
  done: text.recovery.code.doneTitle,
};
const GROUPS = 9;

/** Making a recovery code: shown once, kept, and shown to be kept. The page forgets it when this closes. */
export function CodeSetUp(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const session = useSession();
  const [facts, setFacts] = createSignal<PaperFacts | null>(null);
  const [asked, setAsked] = createSignal<readonly number[]>([]);
  const [step, setStep] = createSignal<Step>('show');
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [busy, setBusy] = createSignal(false);

  const prepare = async () => {
    setFacts(null);
    setFailure(null);
    setStep('show');
    const answer = await answerOf(session.device.prepareRecoveryCode());
    if (!answer?.ok) {
      setFailure(answer === null ? text.fault : explain(recoveryFailures, answer.error));
      return;
    }
    setAsked(twoOf(GROUPS));
    const { groups } = answer.value;
    setFacts({ handle: session.me.handle, server: location.host, madeAt: Date.now(), groups });
  };
  const close = () => {
    if (step() !== 'done') void answerOf(session.device.cancelRecoveryCode());
    setFacts(null);
    props.onClose();
  };
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open) void prepare();
      },
    ),
  );

  return (
    <Dialog open={props.open} onClose={close} locked={busy()} title={titles[step()]}>
      <Switch>
        <Match when={failure()}>
          {(current) => (
            <Callout explanation={current()}>
              <Button small look="quiet" onClick={() => void prepare()}>
                {text.tryAgain}
              </Button>
            </Callout>
          )}
        </Match>
        <Match when={step() === 'confirm'}>
          <ConfirmCode
            asked={asked()}
            onBusy={setBusy}
            onBack={() => setStep('show')}
            onAdded={() => {
              setFacts(null);
              setStep('done');
              announce(text.recovery.code.doneTitle);
            }}
          />
        </Match>
        <Match when={step() === 'done'}>
          <p class="text-ink-soft">{text.recovery.code.done}</p>
          <Button onClick={close}>{text.recovery.code.finish}</Button>
        </Match>
        <Match when={true}>
          <Show when={facts()} fallback={<Spinner />}>
            {(current) => <ShowCode facts={current()} onNext={() => setStep('confirm')} />}
          </Show>
        </Match>
      </Switch>
    </Dialog>
  );
}

/** Two different numbers below `count`, in their order. */
function twoOf(count: number): readonly number[] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return [first, second].toSorted((a, b) => a - b);
}
