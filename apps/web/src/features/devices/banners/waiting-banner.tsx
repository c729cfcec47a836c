import { useNavigate } from '@solidjs/router';
import type { WaitingDevice } from '@sotto/client';
import { createSignal, For, type JSX } from 'solid-js';
import { answerOf, createNow, useSession } from '../../../kernel/index.ts';
import { explain, momentInSentence, rosterFailures, text } from '../../../text/index.ts';
import { announce, Banner, Button, Confirm } from '../../../ui/index.ts';

/** A device that is signed in and not approved: let it in, or put it out. */
export function WaitingBanner(props: { readonly first: WaitingDevice; readonly count: number }): JSX.Element {
  const { device } = useSession();
  const navigate = useNavigate();
  const now = createNow(60_000);
  /** The session as it was asked about: another may be the first by the time it is answered. */
  const [asking, setAsking] = createSignal<string | null>(null);

  const signOut = async () => {
    const sessionId = asking();
    if (sessionId === null) return null;
    const answer = await answerOf(device.signOutWaiting(sessionId));
    // One that is gone already is as good as signed out.
    if (answer?.ok || answer?.error.code === 'unknown-device') {
      announce(text.devices.signedOutIt);
      return null;
    }
    return answer === null ? text.fault : explain(rosterFailures, answer.error);
  };

  return (
    <Banner
      region={text.devices.region}
      icon="device"
      title={props.count > 1 ? text.devices.waitingMany(props.count) : text.devices.waitingTitle}
      body={text.devices.waitingSince(momentInSentence(props.first.since, now()))}
    >
      <Button small onClick={() => navigate('/settings/devices?add')}>
        {text.devices.approveWaiting}
      </Button>
      <Button small look="quiet" onClick={() => setAsking(props.first.sessionId)}>
        {text.devices.notMe}
      </Button>
      <Confirm
        open={asking() !== null}
        onClose={() => setAsking(null)}
        title={text.devices.notMeTitle}
        action={text.devices.signOutIt}
        busyLabel={text.devices.signingOutIt}
        onConfirm={signOut}
      >
        <For each={text.devices.notMeBody}>{(line) => <p>{line}</p>}</For>
      </Confirm>
    </Banner>
  );
}
