import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createSignal, type JSX, Show } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Banner, Button } from '../../ui/index.ts';

/** Set-up, offered after the sign-up and then once a week at most: that it was shown is noted when it is. */
export function RecoveryOffer(): JSX.Element {
  const { device, registration } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const [shown, setShown] = createSignal(false);
  const registered = () => {
    const now = registration();
    return now.state === 'registered' ? now : null;
  };
  createEffect(() => {
    const now = registered();
    if (now?.offerRecovery !== true || now.joining !== null) return;
    setShown(true);
    void answerOf(device.noteRecoveryOffered());
  });
  const isNeeded = () => shown() && registered()?.recovery.length === 0;
  const isElsewhere = () => location.pathname !== '/settings/recovery' && location.pathname !== '/set-up';

  return (
    <Show when={isNeeded() && isElsewhere()}>
      <Banner
        region={text.recovery.offer.region}
        mood="calm"
        icon="key"
        title={text.recovery.offer.title}
        body={text.recovery.offer.body}
      >
        <Button small onClick={() => navigate('/settings/recovery')}>
          {text.recovery.offer.setUp}
        </Button>
        <Button small look="quiet" onClick={() => setShown(false)}>
          {text.recovery.offer.later}
        </Button>
      </Banner>
    </Show>
  );
}
