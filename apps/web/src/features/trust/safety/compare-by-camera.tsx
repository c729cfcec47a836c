import type { Person, SafetyComparison } from '@sotto/client';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, text, trustFailures } from '../../../text/index.ts';
import { Button, Callout, Icon, nameInSentence, Spinner } from '../../../ui/index.ts';
import { CodeScanner, createHasCamera } from '../../scan/index.ts';

/** Holds the code on the other screen against this one; where there is no camera, reading aloud does the same. */
export function CompareByCamera(props: {
  readonly person: Person;
  readonly onMatch: (match: boolean) => void;
}): JSX.Element {
  const { device } = useSession();
  const hasCamera = createHasCamera();
  const [scanning, setScanning] = createSignal(false);
  const [comparing, setComparing] = createSignal(false);
  const [result, setResult] = createSignal<SafetyComparison | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const name = () => nameInSentence(props.person);

  const compare = async (scanned: string) => {
    setScanning(false);
    setComparing(true);
    const answer = await answerOf(device.compareSafetyNumber(props.person.accountId, scanned));
    setComparing(false);
    setResult(answer?.ok ? answer.value : null);
    props.onMatch(answer?.ok === true && answer.value === 'match');
    if (!answer?.ok) setFailure(answer === null ? text.fault : explain(trustFailures, answer.error));
  };
  const start = () => {
    setResult(null);
    setFailure(null);
    props.onMatch(false);
    setScanning(true);
  };
  /** In words; a mismatch is never a small thing. */
  const told = (): { mood: 'calm' | 'warn' | 'danger'; explanation: Explanation } | null => {
    const found = result();
    if (found === null) return null;
    if (found === 'match') return { mood: 'calm', explanation: text.trust.number.match };
    if (found === 'mismatch') return { mood: 'danger', explanation: text.trust.number.mismatch(name()) };
    return { mood: 'warn', explanation: text.trust.number[found] };
  };

  return (
    <Switch>
      <Match when={scanning()}>
        <CodeScanner
          hint={text.trust.number.scanHint(name())}
          onCode={(code) => void compare(code)}
          onStop={() => setScanning(false)}
        />
      </Match>
      <Match when={comparing()}>
        <p role="status" class="flex min-h-11 items-center justify-center gap-2 text-ink-soft">
          <Spinner class="size-4" />
          {text.trust.number.comparing}
        </p>
      </Match>
      <Match when={true}>
        <Show when={told()}>
          {(current) => (
            <Callout
              mood={current().mood}
              icon={current().mood === 'calm' ? 'check' : 'warning'}
              explanation={current().explanation}
            />
          )}
        </Show>
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <Show when={hasCamera()}>
          <Button look={result() === 'match' ? 'quiet' : 'primary'} onClick={start}>
            <Icon name="camera" class="size-[1.125rem]" />
            {text.trust.number.scan}
          </Button>
        </Show>
      </Match>
    </Switch>
  );
}
