import { createQuery } from '@urql/solid';
import { createMemo, createSignal, For, type JSX, Match, Switch } from 'solid-js';
import { type StoredFactForm, StoredFactsDocument } from '../../../generated/operations.ts';
import { text } from '../../../text/index.ts';
import { Button, Callout, SearchField } from '../../../ui/index.ts';
import { Section } from '../section.tsx';
import { FactRow } from './fact-row.tsx';
import { type Fact, groupFacts, matchingFacts } from './facts.ts';
import { FormFilter } from './form-filter.tsx';
import { Summary } from './summary.tsx';

/** What the server knows (A14): in plain words first, then all of it, as the server itself lists it. */
export function ServerPage(): JSX.Element {
  const [result, load] = createQuery({ query: StoredFactsDocument });
  return (
    <>
      <Summary />
      <Switch>
        <Match when={result.fetching}>
          <div role="status" class="mt-8 flex flex-col gap-2">
            <span class="sr-only">{text.knowledge.loading}</span>
            <For each={[0, 1, 2, 3]}>{() => <div class="skeleton h-24 !rounded-2xl" />}</For>
          </div>
        </Match>
        <Match when={result.data?.storedFacts}>{(facts) => <Facts facts={facts()} />}</Match>
        <Match when={true}>
          <Callout class="mt-8" explanation={text.knowledge.failed}>
            <Button small look="quiet" onClick={() => load()}>
              {text.tryAgain}
            </Button>
          </Callout>
        </Match>
      </Switch>
    </>
  );
}

function Facts(props: { readonly facts: readonly Fact[] }): JSX.Element {
  const [search, setSearch] = createSignal('');
  const [form, setForm] = createSignal<StoredFactForm | null>(null);
  const found = createMemo(() => matchingFacts(props.facts, search(), form()));
  return (
    <>
      <h3 class="px-1 pt-8 text-base font-bold">{text.knowledge.allTitle}</h3>
      <p class="px-1 text-xs text-ink-soft">{text.knowledge.allBody(props.facts.length)}</p>
      <div class="mt-3 flex flex-col gap-3">
        <SearchField label={text.knowledge.search} value={search()} onInput={setSearch} />
        <FormFilter facts={props.facts} chosen={form()} onChoose={setForm} />
      </div>
      <p role="status" class="sr-only">
        {text.knowledge.found(found().length)}
      </p>
      <For
        each={groupFacts(found())}
        fallback={<p class="py-8 text-center text-ink-soft">{text.knowledge.none}</p>}
      >
        {(group) => (
          <Section title={text.knowledge.subjects[group.subject]}>
            <ul class="flex flex-col gap-2">
              <For each={group.facts}>{(fact) => <FactRow fact={fact} />}</For>
            </ul>
          </Section>
        )}
      </For>
    </>
  );
}
