import { A } from '@solidjs/router';
import type { DeviceNews } from '@sotto/client';
import { createEffect, createSignal, type JSX, Show } from 'solid-js';
import { answerOf, createNow, useSession } from '../../../kernel/index.ts';
import { momentInSentence, text } from '../../../text/index.ts';
import { Banner, Button, type IconName } from '../../../ui/index.ts';
import { deviceCalled } from '../device-words.ts';
import { UnregisterQuestion } from '../unregister-question.tsx';

const icons: Readonly<Record<DeviceNews['kind'], IconName>> = {
  added: 'device',
  removed: 'info',
  'recovery-added': 'key',
  'recovery-removed': 'info',
};
const bodies: Readonly<Record<DeviceNews['kind'], string>> = {
  added: text.devices.newsAdded,
  removed: text.devices.newsRemoved,
  'recovery-added': text.devices.newsRecoveryAdded,
  'recovery-removed': text.devices.newsRecoveryRemoved,
};

/** A device or a recovery method was added or removed elsewhere: whoever did not do it learns of it, and can undo it. */
export function NewsBanner(props: {
  readonly news: DeviceNews;
  readonly onSay: (words: string) => void;
}): JSX.Element {
  const { device } = useSession();
  const now = createNow(60_000);
  const [asking, setAsking] = createSignal(false);
  const added = () => props.news.kind === 'added';
  const ofRecovery = () => props.news.kind === 'recovery-added' || props.news.kind === 'recovery-removed';
  const title = () =>
    text.devices.news[props.news.kind](deviceCalled(props.news.name), momentInSentence(props.news.at, now()));
  createEffect(() => props.onSay(title()));

  return (
    <Banner
      region={text.devices.region}
      icon={icons[props.news.kind]}
      title={title()}
      body={bodies[props.news.kind]}
    >
      <Show
        when={added()}
        fallback={
          <A
            href={ofRecovery() ? '/settings/recovery' : '/settings/devices'}
            class="inline-flex min-h-9 items-center rounded-full bg-fill px-4 text-xs font-semibold hover:bg-fill-strong"
          >
            {ofRecovery() ? text.devices.newsLookRecovery : text.devices.newsLook}
          </A>
        }
      >
        <Button small look="quiet" class="!text-danger" onClick={() => setAsking(true)}>
          {text.devices.unregister}
        </Button>
      </Show>
      <Button small look="quiet" onClick={() => void answerOf(device.dismissDeviceNews())}>
        {text.devices.dismiss}
      </Button>
      <UnregisterQuestion
        deviceId={props.news.deviceId}
        name={props.news.name}
        kind="other"
        open={asking()}
        onClose={() => setAsking(false)}
        onDone={() => void answerOf(device.dismissDeviceNews())}
      />
    </Banner>
  );
}
