import { createSignal, type JSX } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Tabs } from '../../../ui/index.ts';
import { RelatedList } from './related-list.tsx';

const lists = ['following', 'followers', 'blocked'] as const;

/** Whom one follows, who follows, and whom one has blocked. */
export function PeoplePage(): JSX.Element {
  const [chosen, setChosen] = createSignal<(typeof lists)[number]>('following');
  return (
    <Tabs
      label={text.related.title}
      tabs={lists.map((name) => ({ name, title: text.related[name].title }))}
      chosen={chosen()}
      onChoose={setChosen}
    >
      {(name) => (
        <>
          <p class="px-1 pb-3 text-xs text-ink-soft">{text.related[name].body}</p>
          <RelatedList kind={name} />
        </>
      )}
    </Tabs>
  );
}
