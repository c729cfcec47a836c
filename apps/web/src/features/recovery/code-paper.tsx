import { For, type JSX } from 'solid-js';
import { Portal } from 'solid-js/web';
import { text } from '../../text/index.ts';
import { type PaperFacts, paperLines } from './paper.ts';

/** What a printer puts on the page in place of everything else; on the screen it is not there. */
export function CodePaper(props: { readonly facts: PaperFacts }): JSX.Element {
  const lines = () => paperLines(props.facts);
  return (
    <Portal>
      <div class="print-sheet" aria-hidden="true">
        <h1>{lines()[0]}</h1>
        <For each={lines().slice(1)}>{(line) => <p>{line}</p>}</For>
        <p class="print-code">{props.facts.groups.join(' ')}</p>
        <p>{text.recovery.code.paperUse}</p>
      </div>
    </Portal>
  );
}
