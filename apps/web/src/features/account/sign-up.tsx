import { A } from '@solidjs/router';
import type { Device } from '@sotto/client';
import { createSignal, type JSX, Show } from 'solid-js';
import { answerOf, handlePattern, readHandle } from '../../kernel/index.ts';
import { type Explanation, explain, signUpFailures, text } from '../../text/index.ts';
import { Button, Callout, Field } from '../../ui/index.ts';
import { AuthLayout } from './auth-layout.tsx';
import { nameFits } from './display-name.ts';
import { HandleRulesList } from './handle-rules-list.tsx';

const shortestPassword = 10;
const fields = ['handle', 'displayName', 'password'] as const;
type FieldName = (typeof fields)[number];

export function SignUp(props: { readonly device: Device }): JSX.Element {
  const [handle, setHandle] = createSignal('');
  const [displayName, setDisplayName] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [wrong, setWrong] = createSignal<readonly FieldName[]>([]);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [busy, setBusy] = createSignal(false);

  const check = (): readonly FieldName[] => {
    const valid: Record<FieldName, boolean> = {
      handle: handlePattern.test(readHandle(handle())),
      displayName: nameFits(displayName()),
      password: [...password()].length >= shortestPassword,
    };
    return fields.filter((field) => !valid[field]);
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    setWrong(check());
    if (wrong().length > 0) {
      focusFirst(event.currentTarget, wrong());
      return;
    }
    setBusy(true);
    const result = await answerOf(
      props.device.signUp({
        handle: readHandle(handle()),
        displayName: displayName().trim(),
        password: password(),
      }),
    );
    setBusy(false);
    if (result?.ok) return;
    if (result?.error.code === 'invalid') setWrong([result.error.field]);
    else setFailure(result === null ? text.fault : explain(signUpFailures, result.error));
  };

  const errorOf = (field: FieldName, words: string) => (wrong().includes(field) ? words : null);
  const change = (field: FieldName, set: (value: string) => void) => (value: string) => {
    set(value);
    setWrong(wrong().filter((name) => name !== field));
  };

  return (
    <AuthLayout title={text.account.welcome}>
      <form class="mt-7 flex flex-col gap-5" novalidate onSubmit={submit}>
        <Field
          label={text.account.handle}
          hint={text.account.handleHint}
          error={errorOf('handle', text.account.handleInvalid)}
          value={handle()}
          onInput={change('handle', setHandle)}
          name="handle"
          autocomplete="username"
          prefix="@"
          maxLength={31}
          focused
        />
        <HandleRulesList typed={handle()} />
        <Field
          label={text.account.displayName}
          hint={text.account.displayNameHint}
          error={errorOf('displayName', text.account.displayNameInvalid)}
          value={displayName()}
          onInput={change('displayName', setDisplayName)}
          name="displayName"
          autocomplete="name"
        />
        <Field
          label={text.account.password}
          hint={text.account.passwordHint}
          error={errorOf('password', text.account.passwordInvalid)}
          value={password()}
          onInput={change('password', setPassword)}
          name="password"
          type="password"
          autocomplete="new-password"
        />
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <Button type="submit" busy={busy()} class="mt-1">
          {busy() ? text.account.signingUp : text.account.signUp}
        </Button>
      </form>
      <p class="mt-6 text-center text-ink-soft">
        {text.account.toSignIn}{' '}
        <A href="/sign-in" class="rounded font-semibold text-accent hover:underline">
          {text.account.signIn}
        </A>
      </p>
    </AuthLayout>
  );
}

function focusFirst(form: EventTarget | null, names: readonly FieldName[]): void {
  const [first] = names;
  if (!(form instanceof HTMLFormElement) || first === undefined) return;
  const field = form.elements.namedItem(first);
  if (field instanceof HTMLElement) field.focus();
}
