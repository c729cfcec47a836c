/** What leaving this browser would do, found out when the question is opened, in words. */
import type { LeavingPreview } from '@sotto/client';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { answerOf, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';

export interface Leaving {
  /** Null until it is known, and when it cannot be found out. */
  readonly preview: Accessor<LeavingPreview | null>;
  readonly looking: Accessor<boolean>;
}

export function createLeaving(open: Accessor<boolean>): Leaving {
  const { device } = useSession();
  const [preview, setPreview] = createSignal<LeavingPreview | null>(null);
  const [looking, setLooking] = createSignal(false);
  createEffect(
    on(open, async (isOpen) => {
      if (!isOpen) return;
      setPreview(null);
      setLooking(true);
      setPreview(await answerOf(device.previewLeaving()));
      setLooking(false);
    }),
  );
  return { preview, looking };
}

/** The ways back in, as the end of a sentence; null where there is none. */
export function waysBack({ otherDevices, recovery }: LeavingPreview): string | null {
  const { device, ...kinds } = text.settings.backWays;
  const ways = [...(otherDevices > 0 ? [device] : []), ...recovery.map((kind) => kinds[kind])];
  const [last] = ways.slice(-1);
  if (last === undefined) return null;
  return ways.length === 1 ? last : `${ways.slice(0, -1).join(', ')} ${text.or} ${last}`;
}
