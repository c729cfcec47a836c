import { useClient } from '@urql/solid';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { type ShownPerson, shownPerson } from '../../api/index.ts';
import { AccountByHandleDocument } from '../../generated/operations.ts';
import { handlePattern, readHandle } from '../../kernel/index.ts';
import { type Explanation, text } from '../../text/index.ts';
import { Button, Callout, Dialog, Field, PersonLine } from '../../ui/index.ts';

/** Finds the organization, shows which one it is, and only then makes the account its affiliate. */
export function AffiliationDialog(props: {
  readonly open: boolean;
  readonly accountId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onConfirm: (organizationId: string) => Promise<Explanation | null>;
}): JSX.Element {
  const api = useClient();
  const [handle, setHandle] = createSignal('');
  const [wrong, setWrong] = createSignal<string | null>(null);
  const [found, setFound] = createSignal<ShownPerson | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [busy, setBusy] = createSignal(false);

  const type = (value: string) => {
    setHandle(value);
    setWrong(null);
    setFound(null);
    setFailure(null);
  };
  createEffect(
    on(
      () => props.open,
      () => type(''),
    ),
  );

  const find = async (wanted: string) => {
    const answer = await api.query(AccountByHandleDocument, { handle: wanted });
    // The person has gone on typing: this answers a question of before.
    if (readHandle(handle()) !== wanted) return;
    const account = answer.data?.account;
    if (account === undefined) setFailure(text.adminFailures.NoAnswer);
    else if (account === null) setFailure(text.admin.affiliation.notFound);
    else if (account.id === props.accountId) setFailure(text.admin.affiliation.itself);
    else if (!account.organization) setFailure(text.admin.affiliation.notOrganization);
    else setFound(shownPerson(account));
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    const wanted = readHandle(handle());
    if (!handlePattern.test(wanted)) {
      setWrong(text.account.handleInvalid);
      return;
    }
    setBusy(true);
    const organization = found();
    if (organization === null) await find(wanted);
    else {
      const fault = await props.onConfirm(organization.accountId);
      setFailure(fault);
      if (fault === null) props.onClose();
    }
    setBusy(false);
  };

  const label = () => {
    if (found() !== null) return busy() ? text.admin.working : text.admin.affiliation.confirm;
    return busy() ? text.admin.affiliation.finding : text.admin.affiliation.find;
  };

  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      locked={busy()}
      title={text.admin.affiliation.title(props.name)}
    >
      <p class="text-ink-soft">{text.admin.affiliation.body}</p>
      <form class="flex flex-col gap-4" novalidate onSubmit={submit}>
        <Field
          label={text.admin.affiliation.field}
          error={wrong()}
          value={handle()}
          onInput={type}
          name="organization"
          autocomplete="off"
          prefix="@"
          maxLength={31}
          focused
        />
        <Show when={found()}>
          {(organization) => (
            <div class="animate-fade flex rounded-2xl border border-line px-4 py-3">
              <PersonLine person={organization()} />
            </div>
          )}
        </Show>
        <Show when={failure()}>{(current) => <Callout mood="warn" explanation={current()} />}</Show>
        <div class="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
          <Button look="quiet" disabled={busy()} onClick={props.onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" busy={busy()}>
            {label()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
