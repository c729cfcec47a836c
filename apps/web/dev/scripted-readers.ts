/** Who can read a conversation of the gallery. */
import type { ConversationSummary, Me, Readers } from '@sotto/client';

const day = 86_400_000;

export function readersOf({ security, people, historyPolicy }: ConversationSummary, me: Me): Readers {
  const encrypted = security === 'encrypted';
  const device = (deviceId: string, name: string | null, daysAgo: number) => ({
    deviceId,
    name,
    current: deviceId.startsWith('Zk3'),
    addedAt: Date.now() - daysAgo * day,
    standing: 'member' as const,
  });
  return {
    security,
    epoch: encrypted ? 17 : null,
    historyPolicy,
    people: [
      {
        person: { ...me, gone: false, reachable: true, trust: 'unverified' },
        yourself: true,
        trust: null,
        devices: encrypted
          ? [
              device('Zk3vTq0yBqk1Y2x5W8b0rg', 'Chrome on Linux', 40),
              { ...device('q8Hc1mPZz0WdJ4f6Aa7Tyg', 'Firefox on Android', 0), standing: 'joining' },
            ]
          : [],
      },
      ...people.map((person) => ({
        person,
        yourself: false,
        trust: encrypted ? person.trust : null,
        devices: encrypted
          ? [
              device('n2Lw9kXe5RvB3c8Dd1UiOg', null, 90),
              {
                ...device('h7Vb4jQs6TyN0m2Ee3PlKg', null, 3),
                addedAt: null,
                standing: 'leaving' as const,
              },
            ]
          : [],
      })),
    ],
  };
}
