import { expect, it } from 'vitest';
import {
  clockTime,
  dayInSentence,
  dayName,
  exactTime,
  inboxTime,
  machineTime,
  shortDayInSentence,
} from './index.ts';

const now = new Date(2026, 10, 22, 9, 5).getTime();
const at = (daysAgo: number, hour = 23) => new Date(2026, 10, 22 - daysAgo, hour, 59).getTime();

it('days go by the calendar, not by the hours between', () => {
  expect(dayName(at(0, 0), now)).toBe('Today');
  expect(dayName(at(1), now)).toBe('Yesterday');
  expect(dayName(at(1, 0), now)).toBe('Yesterday');
  expect(dayName(at(6), now)).toBe('Monday');
  expect(dayName(at(7), now)).not.toBe('Sunday');
});

it('a year is told only when it is another', () => {
  expect(dayName(at(40), now)).not.toContain('2026');
  expect(dayName(new Date(2024, 1, 3).getTime(), now)).toContain('2024');
});

it('a time in the future is given as a date, not as a day of the past', () => {
  expect(dayName(at(-2), now)).toMatch(/24/);
  expect(inboxTime(at(-2), now)).toMatch(/24/);
});

it('the inbox is the shorter the longer ago', () => {
  expect(inboxTime(at(0), now)).toBe(clockTime(at(0)));
  expect(inboxTime(at(1), now)).toBe('Yesterday');
  expect(inboxTime(at(3), now)).toBe('Thursday');
  expect(dayInSentence(at(0), now)).toBe('today');
  expect(shortDayInSentence(at(1), now)).toBe('yesterday');
  expect(shortDayInSentence(at(20), now)).not.toMatch(/20?26/);
  expect(shortDayInSentence(at(400), now)).toMatch(/25/);
});

it('whatever a sender’s clock claims, something is shown and nothing breaks', () => {
  for (const wild of [Number.NaN, Number.POSITIVE_INFINITY, -1e300, 8.64e15 + 1, 8.64e15, -8.64e15, 0]) {
    for (const format of [clockTime, exactTime]) expect(format(wild)).not.toBe('');
    for (const format of [dayName, inboxTime, dayInSentence, shortDayInSentence])
      expect(format(wild, now)).not.toBe('');
  }
  expect(machineTime(Number.NaN)).toBeUndefined();
});
