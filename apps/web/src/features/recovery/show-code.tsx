import { createSignal, type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { announce, Button, FactList, Icon } from '../../ui/index.ts';
import { CodeGroups } from './code-groups.tsx';
import { CodePaper } from './code-paper.tsx';
import { downloadPaper, type PaperFacts } from './paper.ts';

/** The code, once, with every way to keep it. */
export function ShowCode(props: { readonly facts: PaperFacts; readonly onNext: () => void }): JSX.Element {
  const [copyFailed, setCopyFailed] = createSignal(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.facts.groups.join(' '));
      setCopyFailed(false);
      announce(text.recovery.code.copied);
    } catch {
      setCopyFailed(true);
    }
  };
  return (
    <>
      <p class="text-ink-soft">{text.recovery.code.intro}</p>
      <CodeGroups groups={props.facts.groups} />
      <div class="flex flex-wrap gap-2">
        <Button small look="quiet" onClick={copy}>
          <Icon name="copy" class="size-4" />
          {text.recovery.code.copy}
        </Button>
        <Button small look="quiet" onClick={() => downloadPaper(props.facts)}>
          <Icon name="download" class="size-4" />
          {text.recovery.code.download}
        </Button>
        <Button small look="quiet" onClick={() => print()}>
          <Icon name="print" class="size-4" />
          {text.recovery.code.print}
        </Button>
      </div>
      <Show when={copyFailed()}>
        <p role="alert" class="text-xs font-medium text-danger">
          {text.recovery.code.copyFailed}
        </p>
      </Show>
      <FactList facts={[text.recovery.code.warning]} icon="warning" class="text-warn" />
      <Button onClick={props.onNext}>{text.recovery.code.next}</Button>
      <CodePaper facts={props.facts} />
    </>
  );
}
