import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { EventBus } from './index.ts';

/** What every bus keeps to. It may do more wrong than this, since it carries wake-ups only. */
export function eventBusContract(name: string, make: () => Promise<EventBus>): void {
  async function heard(bus: EventBus, topic: string) {
    const notes: string[] = [];
    const stop = await bus.subscribe(topic, (note) => notes.push(note));
    return { notes, stop };
  }
  /** Long enough for any adapter on one machine. */
  const settle = () => sleep(50);

  describe(`the bus ${name}`, () => {
    it('brings a wake-up to every listener of its topic, and to no other', async () => {
      const bus = await make();
      const [a, b, other] = [await heard(bus, 't'), await heard(bus, 't'), await heard(bus, 'u')];
      bus.publish('t', 'one');
      await settle();
      expect([a.notes, b.notes, other.notes]).toEqual([['one'], ['one'], []]);
      await bus.close();
    });

    it('stops for whoever stops listening, and only for them', async () => {
      const bus = await make();
      const [a, b] = [await heard(bus, 't'), await heard(bus, 't')];
      a.stop();
      a.stop();
      bus.publish('t', 'one');
      await settle();
      expect([a.notes, b.notes]).toEqual([[], ['one']]);
      await bus.close();
    });

    it('does not make the publisher wait for listeners', async () => {
      const bus = await make();
      let called = false;
      await bus.subscribe('t', () => {
        called = true;
      });
      bus.publish('t', 'one');
      expect(called).toBe(false);
      await settle();
      expect(called).toBe(true);
      await bus.close();
    });

    it('says whether it carries anything', async () => {
      const bus = await make();
      expect(await bus.ready()).toBe(true);
      await bus.close();
      expect(await bus.ready()).toBe(false);
    });
  });
}
