import type { Device, LeavingPreview, SignOutOutcome } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Confirm, Spinner } from '../../ui/index.ts';
import { createLeaving, waysBack } from './leaving.ts';

/** Says exactly what signing out erases and what it keeps (R33) before it happens. */
export function SignOutQuestion(props: {
  readonly device: Device;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSignedOut: (outcome: SignOutOutcome) => void;
}): JSX.Element {
  const { registration } = useSession();
  const { preview, looking } = createLeaving(() => props.open);
  const signOut = async () => {
    try {
      props.onSignedOut(await props.device.signOut());
      return null;
    } catch {
      return text.erase.failed;
    }
  };
  const keys = (found: LeavingPreview) => {
    if (registration().state === 'unregistered') return text.settings.keys.outside;
    return text.settings.keys[found.keptBecause ?? 'erased'];
  };
  const lost = ({ unsent, unsaved, keys: becomes }: LeavingPreview): string => {
    const unwritten = unsaved > 0 && becomes === 'erased' ? [text.settings.unsaved] : [];
    return [...(unsent > 0 ? [text.settings.unsent(unsent)] : []), ...unwritten].join(' ');
  };
  return (
    <Confirm
      open={props.open}
      onClose={props.onClose}
      title={text.settings.signOutTitle}
      action={text.settings.signOut}
      busyLabel={text.settings.signingOut}
      waiting={looking()}
      onConfirm={signOut}
    >
      <Fact title={text.settings.erasedTitle}>{text.settings.erased}</Fact>
      <Show when={looking()}>
        <p role="status" class="flex items-center gap-2">
          <Spinner class="size-4" />
          {text.settings.leavingLooks}
        </p>
      </Show>
      <Show when={preview()}>
        {(found) => (
          <>
            <Fact title={text.settings.keptTitle}>{keys(found())}</Fact>
            <Show when={found().keys === 'erased' && waysBack(found())}>
              {(ways) => <Fact title={text.settings.backTitle}>{text.settings.back(ways())}</Fact>}
            </Show>
            <Show when={lost(found())}>
              {(words) => (
                <Fact title={text.settings.lostTitle} alarming>
                  {words()}
                </Fact>
              )}
            </Show>
          </>
        )}
      </Show>
      <p>{text.settings.keptOthers}</p>
    </Confirm>
  );
}

function Fact(props: {
  readonly title: string;
  readonly alarming?: boolean;
  readonly children: string;
}): JSX.Element {
  return (
    <p>
      <strong class={`font-semibold ${props.alarming ? 'text-danger' : 'text-ink'}`}>{props.title}: </strong>
      {props.children}
    </p>
  );
}
