import { A } from '@solidjs/router';
import type { Device, SignOutOutcome } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, handlePattern, readHandle } from '../../kernel/index.ts';
import { type Explanation, explain, signInFailures, text } from '../../text/index.ts';
import { Button, Callout, Field } from '../../ui/index.ts';
import { AuthLayout } from './auth-layout.tsx';
import { EraseEverything } from './erase-everything.tsx';

export function SignIn(props: {
  readonly device: Device;
  /** Whose keys are still here. */
  readonly remembered: string | null;
  /** How signing out ended, just before; `ended` when nobody asked for it here. */
  readonly signedOut: SignOutOutcome | 'ended' | null;
}): JSX.Element {
  const [handle, setHandle] = createSignal(props.remembered ?? '');
  const [password, setPassword] = createSignal('');
  const [wrong, setWrong] = createSignal<'handle' | 'password' | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [otherAccount, setOtherAccount] = createSignal(false);
  const [busy, setBusy] = createSignal(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    setWrong(!handlePattern.test(readHandle(handle())) ? 'handle' : password() === '' ? 'password' : null);
    if (wrong() !== null) return;
    setBusy(true);
    const result = await answerOf(
      props.device.signIn({ handle: readHandle(handle()), password: password() }),
    );
    setBusy(false);
    if (result?.ok) return;
    setOtherAccount(result?.error.code === 'device-of-other-account');
    if (result?.error.code === 'invalid') setWrong(result.error.field);
    else setFailure(result === null ? text.fault : explain(signInFailures, result.error));
  };

  const farewell = (): { readonly asked: boolean; readonly explanation: Explanation } | null => {
    if (props.signedOut === null) return null;
    if (props.signedOut === 'ended') return { asked: false, explanation: text.signedOut.ended };
    const next = text.signedOut[props.signedOut.keptBecause ?? 'erased'];
    return { asked: true, explanation: { what: text.signedOut.title, next } };
  };

  return (
    <AuthLayout title={props.remembered === null ? text.account.signIn : text.account.welcomeBack}>
      <Show when={farewell()}>
        {(said) => (
          <Callout
            mood={said().asked ? 'calm' : 'warn'}
            icon={said().asked ? 'check' : 'info'}
            class="mt-6"
            explanation={said().explanation}
          />
        )}
      </Show>
      <form class="mt-7 flex flex-col gap-5" novalidate onSubmit={submit}>
        <Field
          label={text.account.handle}
          error={wrong() === 'handle' ? text.account.handleInvalid : null}
          value={handle()}
          onInput={(value) => {
            setHandle(value);
            setWrong(null);
          }}
          name="handle"
          autocomplete="username"
          prefix="@"
          maxLength={31}
          focused={props.remembered === null}
        />
        <Field
          label={text.account.password}
          error={wrong() === 'password' ? text.account.passwordMissing : null}
          value={password()}
          onInput={(value) => {
            setPassword(value);
            setWrong(null);
          }}
          name="password"
          type="password"
          autocomplete="current-password"
          focused={props.remembered !== null}
        />
        <Show when={failure()}>
          {(current) => (
            <Callout explanation={current()}>
              <Show when={otherAccount()}>
                <EraseEverything device={props.device} />
              </Show>
            </Callout>
          )}
        </Show>
        <Button type="submit" busy={busy()} class="mt-1">
          {busy() ? text.account.signingIn : text.account.signIn}
        </Button>
      </form>
      <p class="mt-6 text-center text-ink-soft">
        {text.account.toSignUp}{' '}
        <A href="/sign-up" class="rounded font-semibold text-accent hover:underline">
          {text.account.signUp}
        </A>
      </p>
    </AuthLayout>
  );
}
