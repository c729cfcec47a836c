import type { Trust } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { calledBy, initials, tone } from '../kernel/index.ts';
import { text } from '../text/index.ts';

interface Standing {
  readonly verified: boolean;
  readonly organization: boolean;
  readonly affiliation: {
    readonly accountId: string;
    readonly handle: string;
    readonly displayName: string;
  } | null;
}

/** A circle with notches, and a square with cut corners, on a grid of 24. */
const seals = {
  verified:
    'M12 1.8l2.6 2.1 3.3-.3 1 3.2 2.8 1.8-1 3.2 1 3.2-2.8 1.8-1 3.2-3.3-.3L12 21.8l-2.6-2.1-3.3.3-1-3.2L2.3 15l1-3.2-1-3.2 2.8-1.8 1-3.2 3.3.3L12 1.8Z',
  organization: 'M7.5 2.5h9l5 5v9l-5 5h-9l-5-5v-9l5-5Z',
} as const;

/**
 * What an administrator has said of an account. Drawn, never written, and outside of the name: no character that a
 * person can put into a name looks like it. Stands right after the part that holds the name, and is never cut off.
 */
export function PersonBadges(props: {
  readonly person: Standing;
  /** Where what they write is encrypted: what one has found out oneself about who they are (B2). */
  readonly trust?: Trust | undefined;
  readonly class?: string;
}): JSX.Element {
  return (
    <span
      class={`inline-flex shrink-0 items-center gap-1 align-[-0.125em] empty:hidden ${props.class ?? ''}`}
    >
      <Show when={props.person.verified}>
        <Seal kind={props.person.organization ? 'organization' : 'verified'} />
      </Show>
      <Show when={props.trust === 'verified'}>
        <span role="img" aria-label={text.trust.badge} title={text.trust.badge} class="inline-flex">
          <svg viewBox="0 0 24 24" aria-hidden="true" class="size-4">
            <path
              d="M12 2l8.2 3v5.8c0 5-3.3 8.9-8.2 11.2-4.9-2.3-8.2-6.2-8.2-11.2V5L12 2Z"
              class="fill-accent-soft stroke-accent"
              stroke-width="1.75"
              stroke-linejoin="round"
            />
            <path
              d="M8 12l2.8 2.8 5.2-5.6"
              fill="none"
              stroke-width="2.25"
              stroke-linecap="round"
              stroke-linejoin="round"
              class="stroke-accent"
            />
          </svg>
        </span>
      </Show>
      <Show when={props.person.affiliation}>
        {(organization) => <Affiliate organization={organization()} />}
      </Show>
    </span>
  );
}

function Seal(props: { readonly kind: keyof typeof seals }): JSX.Element {
  return (
    <span role="img" aria-label={text.badges[props.kind]} title={text.badges[props.kind]} class="inline-flex">
      <svg viewBox="0 0 24 24" aria-hidden="true" class="size-4">
        <path d={seals[props.kind]} class={props.kind === 'verified' ? 'fill-accent' : 'fill-warn'} />
        <path
          d="M7.8 12.4l2.8 2.8 5.6-6"
          fill="none"
          stroke-width="2.4"
          stroke-linecap="round"
          stroke-linejoin="round"
          class="stroke-surface"
        />
      </svg>
    </span>
  );
}

function Affiliate(props: { readonly organization: NonNullable<Standing['affiliation']> }): JSX.Element {
  const words = () => text.badges.affiliate(calledBy(props.organization), props.organization.handle);
  return (
    <span
      role="img"
      aria-label={words()}
      title={words()}
      data-tone={tone(props.organization.accountId)}
      class="avatar inline-grid size-4 place-items-center overflow-hidden rounded-[0.3125rem] text-[0.5625rem] leading-none font-bold select-none"
    >
      <span aria-hidden="true">
        {initials(props.organization.displayName, props.organization.handle).slice(0, 2)}
      </span>
    </span>
  );
}
