import type { Device, SignOutOutcome } from '@sotto/client';
import type { JSX } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Confirm } from '../../ui/index.ts';

/** Says exactly what signing out erases and what it keeps (R33) before it happens. */
export function SignOutQuestion(props: {
  readonly device: Device;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSignedOut: (outcome: SignOutOutcome) => void;
}): JSX.Element {
  const { registration } = useSession();
  const signOut = async () => {
    try {
      props.onSignedOut(await props.device.signOut());
      return null;
    } catch {
      return text.erase.failed;
    }
  };
  return (
    <Confirm
      open={props.open}
      onClose={props.onClose}
      title={text.settings.signOutTitle}
      action={text.settings.signOut}
      busyLabel={text.settings.signingOut}
      onConfirm={signOut}
    >
      <p>
        <strong class="font-semibold text-ink">{text.settings.erasedTitle}: </strong>
        {text.settings.erased}
      </p>
      <p>
        <strong class="font-semibold text-ink">{text.settings.keptTitle}: </strong>
        {registration().state === 'registered' ? text.settings.kept : text.settings.keysErased}
      </p>
      <p>{text.settings.keptOthers}</p>
    </Confirm>
  );
}
