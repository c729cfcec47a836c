import type { DeviceNews, WaitingDevice } from '@sotto/client';
import { createEffect, createMemo, type JSX, Match, Switch } from 'solid-js';
import { useSession } from '../../../kernel/index.ts';
import { text } from '../../../text/index.ts';
import { announce } from '../../../ui/index.ts';
import { NewsBanner } from './news-banner.tsx';
import { WaitingBanner } from './waiting-banner.tsx';

/**
 * Over every page of a registered device: somebody waits for approval, or the account's devices have changed
 * elsewhere. One at a time, the one that asks for something first; each is said to a screen reader once.
 */
export function DeviceBanners(props: {
  /** What is shown while nothing is asked for. */
  readonly otherwise: JSX.Element;
}): JSX.Element {
  const { registration } = useSession();
  const waiting = createMemo<readonly WaitingDevice[]>(() => {
    const now = registration();
    return now.state === 'registered' ? now.waiting : [];
  });
  const news = createMemo<readonly DeviceNews[]>(() => {
    const now = registration();
    return now.state === 'registered' ? now.news : [];
  });

  const said = new Set<string>();
  const sayOnce = (key: string, words: string) => {
    if (said.has(key)) return;
    said.add(key);
    announce(words);
  };
  createEffect(() => {
    for (const { sessionId } of waiting()) sayOnce(sessionId, text.devices.waitingTitle);
  });

  return (
    <Switch fallback={props.otherwise}>
      <Match when={waiting()[0]}>
        {(first) => <WaitingBanner first={first()} count={waiting().length} />}
      </Match>
      <Match when={news()[0]}>
        {(newest) => (
          <NewsBanner
            news={newest()}
            onSay={(words) => sayOnce(`${newest().deviceId} ${newest().at}`, words)}
          />
        )}
      </Match>
    </Switch>
  );
}
