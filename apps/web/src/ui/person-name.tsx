import type { JSX } from 'solid-js';
import { nameOf } from './naming.ts';

/** Somebody's chosen name. Isolated: a name with marks of direction in it must not reorder what stands around it. */
export function PersonName(props: {
  readonly person: { readonly displayName: string; readonly handle: string };
  readonly class?: string;
}): JSX.Element {
  return <bdi class={`foreign-text ${props.class ?? ''}`}>{nameOf(props.person)}</bdi>;
}
