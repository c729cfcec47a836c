import type { PersonDetails } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { type EligibilityReason, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { nameInSentence, SwitchRow } from '../../ui/index.ts';
import { NotSetUp } from '../devices/index.ts';
import { Reasons } from '../people/index.ts';

const ofSender = (reason: EligibilityReason) => reason.startsWith('SENDER_');

/**
 * The switch "Encrypted" (A5). It is off and explained when something of the other side, or between the two, is in
 * the way; it is not there, and explained, when this person can't write encrypted messages to anybody.
 */
export function EncryptionChoice(props: {
  readonly person: PersonDetails;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}): JSX.Element {
  const { registration } = useSession();
  const registered = () => registration().state === 'registered';
  const reasons = () => props.person.eligibility;
  const own = () => reasons().some(ofSender);
  return (
    <div class="w-full rounded-2xl bg-fill px-1 py-1">
      <Show when={!own()}>
        <SwitchRow
          icon="lock"
          label={text.compose.encrypted}
          hint={props.on ? text.compose.encryptedHint : text.compose.regularHint}
          checked={props.on}
          disabled={reasons().length > 0 || !registered()}
          onChange={props.onChange}
        />
      </Show>
      <Show when={!registered()}>
        <NotSetUp class="px-3 pt-2 pb-3" />
      </Show>
      <Show when={reasons().length > 0}>
        <div role="status" class="flex flex-col gap-2.5 px-3 pt-2 pb-3 text-left">
          <p class="font-semibold wrap-anywhere">
            {own() ? text.compose.notPossibleForYou : text.compose.notPossible(nameInSentence(props.person))}
          </p>
          <Reasons person={props.person} reasons={reasons()} />
        </div>
      </Show>
    </div>
  );
}
