/** The conversations of the gallery: every kind and every state once. */
import type { ConversationSummary, PersonDetails, TimelineItem } from '@sotto/client';
import { cast, shown } from './cast.ts';
import { adaTimeline, longTimeline, message, notice, stressTimeline } from './scenes.ts';

export interface Scripted {
  readonly summary: Omit<ConversationSummary, 'last' | 'updatedAt'> & { readonly updatedAt?: number };
  readonly items: TimelineItem[];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function inboxScene(scene: string, now: number): readonly Scripted[] {
  if (scene === 'empty' || scene === 'signed-out') return [];
  const { ada, jun, leo, noor, clinic, evil, sam, priya, viktor, gone, closed, tomas, shop } = cast;
  const all = [
    encrypted('c-ada', ada, adaTimeline('c-ada', ada, now), { pinned: true }),
    regular('r-ada', ada, [
      message('r-ada', ada, 'Is this you? I found your handle on the notice board', now - 9 * day),
      message('r-ada', 'me', 'It is! Write to me in the other one, with the lock', now - 9 * day + hour, {
        reactions: [{ accountId: ada.accountId, emoji: '👍' }],
      }),
    ]),
    encrypted(
      'c-jun',
      jun,
      [
        notice('c-jun', 'conversation-started', now - 4 * hour, null),
        message('c-jun', jun, 'Draft two is in the folder', now - 3 * hour),
        message('c-jun', jun, 'Tell me where it drags', now - 2 * hour),
      ],
      { unread: 2, historyPolicy: 'ephemeral' },
    ),
    encrypted('c-leo', leo, longTimeline('c-leo', leo, now - 4 * hour, 10_000), {
      unread: scene === 'unread' ? 30 : 0,
    }),
    regular('r-noor', noor, [message('r-noor', noor, 'شكراً جزيلاً، أراك غداً', now - 26 * hour)]),
    regular(
      'r-clinic',
      clinic,
      [
        message('r-clinic', clinic, 'Your appointment is on Friday at 10:20.', now - 28 * hour),
        message('r-clinic', clinic, 'Reply here to move it: https://harbor.example/visits', now - 27 * hour),
      ],
      { muted: true, unread: 2 },
    ),
    encrypted('c-evil', evil, stressTimeline('c-evil', evil, now - 30 * hour), {
      unread: 128,
      updatedAt: now - 30 * hour,
    }),
    encrypted('c-sam', sam, [message('c-sam', 'me', 'Call me when you land', now - 3 * day)], {
      state: 'stuck',
    }),
    encrypted('c-priya', priya, [
      notice('c-priya', 'conversation-started', now - 41 * day, null),
      message('c-priya', priya, 'See you at the next meeting', now - 40 * day),
      message('c-priya', 'me', 'Are you still there?', now - 39 * day, {
        delivery: { state: 'failed', reason: 'not-eligible' },
      }),
    ]),
    regular('r-viktor', viktor, [message('r-viktor', viktor, 'You will regret this', now - 45 * day)]),
    encrypted('c-gone', gone, [
      message('c-gone', gone, 'I am closing my account, take care', now - 50 * day),
    ]),
    regular('r-closed', closed, [
      message('r-closed', 'me', 'Did you get my letter?', now - 52 * day, {
        delivery: { state: 'failed', reason: 'not-deliverable' },
      }),
    ]),
    regular('r-grace', cast.grace, [message('r-grace', cast.grace, 'Talk soon', now - 60 * day)], {
      archived: true,
    }),
    regular(
      'q-tomas',
      tomas,
      [
        message('q-tomas', tomas, 'Hello, we met at the harbour last week.', now - 50 * minute),
        message(
          'q-tomas',
          tomas,
          'Could you send me the name of the book? https://books.example',
          now - 49 * minute,
        ),
      ],
      { request: true, unread: 2 },
    ),
    regular(
      'q-shop',
      shop,
      [message('q-shop', shop, '!!! 90% OFF https://w\u0430tches.example !!!', now - 5 * hour)],
      {
        request: true,
        unread: 1,
      },
    ),
  ];
  return scene === 'archive-empty' ? all.filter(({ summary }) => !summary.archived) : all;
}

function regular(
  conversationId: string,
  person: PersonDetails,
  items: TimelineItem[],
  over: Partial<Scripted['summary']> = {},
): Scripted {
  return {
    summary: {
      conversationId,
      security: 'regular',
      kind: 'direct',
      historyPolicy: null,
      request: false,
      people: [shown(person)],
      unread: 0,
      state: 'open',
      pinned: false,
      muted: false,
      archived: false,
      ...over,
    },
    items,
  };
}

function encrypted(...[conversationId, person, items, over]: Parameters<typeof regular>): Scripted {
  return regular(conversationId, person, items, {
    security: 'encrypted',
    historyPolicy: 'archived',
    ...over,
  });
}
