import type { MessageItem, NoticeItem, Person, TimelineItem } from '@sotto/client';
import { me } from './cast.ts';

let serial = 0;
const order = () => String(serial++).padStart(8, '0');

export function message(
  conversationId: string,
  from: Person | 'me',
  text: string,
  sentAt: number,
  over: Partial<MessageItem> = {},
): MessageItem {
  const at = order();
  return {
    type: 'message',
    itemId: `i${at}`,
    conversationId,
    order: at,
    senderAccountId: from === 'me' ? me.accountId : from.accountId,
    outgoing: from === 'me',
    sentAt,
    content: { type: 'text', text },
    reactions: [],
    delivery: from === 'me' ? { state: 'sent' } : { state: 'received' },
    ...over,
  };
}

export function notice(
  conversationId: string,
  kind: NoticeItem['notice'],
  at: number,
  accountId: string | null,
): NoticeItem {
  const place = order();
  return { type: 'notice', itemId: `i${place}`, conversationId, order: place, at, notice: kind, accountId };
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function adaTimeline(id: string, ada: Person, now: number): TimelineItem[] {
  const t = now - 2 * day;
  return [
    notice(id, 'conversation-started', t - 3 * hour, null),
    message(
      id,
      ada,
      'Found the cabin we talked about. It is tiny, it has a stove, and there is no reception for miles.',
      t - 2 * hour,
    ),
    message(id, ada, 'I think you would love it', t - 2 * hour + minute),
    message(id, 'me', 'No reception is the whole point', t - 110 * minute),
    message(id, 'me', 'Send me the dates?', t - 109 * minute),
    message(
      id,
      ada,
      '14th to the 17th. Leo can drive us up on Thursday after work if we leave by five, otherwise there is a bus that goes as far as the lake and we walk the rest with the bags.',
      now - day - 5 * hour,
    ),
    message(id, 'me', 'Thursday it is 🎒', now - day - 4 * hour, {
      reactions: [{ accountId: ada.accountId, emoji: '🎉' }],
    }),
    message(id, ada, '🌲🔥', now - day - 4 * hour + minute),
    message(id, 'me', 'What should I bring?', now - 3 * hour),
    message(
      id,
      ada,
      'Just:\n– something warm\n– the good coffee\n– the book you never finished\n\nThe way there: https://map.example/cabin?from=lake',
      now - 3 * hour + 2 * minute,
      {
        reactions: [
          { accountId: me.accountId, emoji: '❤️' },
          { accountId: ada.accountId, emoji: '👍' },
        ],
      },
    ),
    message(id, 'me', 'That is three books', now - 26 * minute),
    message(
      id,
      ada,
      'Then bring three books. We have four days and nobody will ask how far you got.',
      now - 24 * minute,
    ),
    message(id, ada, 'Also: can you check whether the key is still with your neighbour?', now - 23 * minute),
    message(id, 'me', 'Asking her tonight. I will let you know as soon as she is home.', now - 4 * minute),
  ];
}

export function stressTimeline(id: string, them: Person, now: number): TimelineItem[] {
  return [
    message(id, them, '<img src=x onerror=alert(1)><script>alert(2)</script>', now - 3 * hour),
    message(id, them, 'a'.repeat(400), now - 2 * hour),
    message(
      id,
      them,
      'https://example.org/a/very/long/path/that/never/ends?with=query&and=more&tokens=0123456789abcdef0123456789abcdef',
      now - 2 * hour + minute,
    ),
    message(
      id,
      them,
      'Sign in at https://\u0430pple.com or https://bank.com@evil.example, quick',
      now - 110 * minute,
    ),
    message(
      id,
      them,
      'javascript:alert(1) http://2130706433/ mailto:a@b.example https://bücher.example',
      now - 109 * minute,
    ),
    message(id, 'me', 'Mine: https://例え.テスト/x', now - 108 * minute),
    message(id, them, '\u202eright to left override\u202c then normal', now - 100 * minute),
    message(id, them, 'مرحبا، كيف حالك؟ هل نلتقي اليوم الساعة 5؟', now - 99 * minute),
    message(id, 'me', 'שלום! כן, בשמחה', now - 98 * minute),
    notice(id, 'messages-missing', now - 90 * minute, them.accountId),
    notice(id, 'message-refused', now - 89 * minute, them.accountId),
    notice(id, 'commit-refused', now - 88 * minute, null),
    notice(id, 'rejoined', now - 87 * minute, null),
    notice(id, 'identity-changed', now - 86 * minute, them.accountId),
    message(id, them, 'x', now - 80 * minute, { content: { type: 'unsupported' } }),
    message(id, them, 'sent in the year 275760', 8.64e15),
    message(id, them, 'sent at NaN', Number.NaN),
    message(id, 'me', 'ok', now - 60 * minute),
    message(id, 'me', 'This one did not go through, because the server refused it.', now - 50 * minute, {
      delivery: { state: 'failed', reason: 'rejected' },
    }),
    message(id, 'me', 'Nor this', now - 40 * minute, {
      delivery: { state: 'failed', reason: 'identity-refused' },
    }),
    message(id, 'me', 'Nor this one', now - 39 * minute, {
      delivery: { state: 'failed', reason: 'not-eligible' },
    }),
    message(id, 'me', 'Waiting for a connection', now - 30_000, { delivery: { state: 'queued' } }),
    message(id, 'me', 'On its way', now - 10_000, { delivery: { state: 'sending' } }),
  ];
}

const lines = [
  'Yes.',
  'I read it on the train and laughed out loud, people looked.',
  'Tomorrow then?',
  'Could be. Let me look at the calendar first, I have two things on that day and one of them moves every week.',
  'ok',
  'Good night 🌙',
];

export function longTimeline(id: string, them: Person, now: number, count: number): TimelineItem[] {
  return Array.from({ length: count }, (_, index) => {
    const at = now - (count - index) * 17 * minute;
    // Where this device joined: all before it is history.
    if (index === count - 12) return notice(id, 'conversation-started', at, null);
    const from = index % 5 < 3 ? them : 'me';
    return message(id, from, `${index}: ${lines[(index * 7) % lines.length]}`, at);
  });
}
