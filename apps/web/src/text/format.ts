/**
 * Times in words. The language is English, as everything else; order and clock follow the person's region where
 * the browser tells. A sender's clock may claim any number, so every function takes any number.
 */
import { instant } from '../kernel/index.ts';

const locale = globalThis.navigator?.languages?.find((language) => language.startsWith('en')) ?? 'en-GB';
const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
const clock = hourCycle === undefined ? {} : { hourCycle };

const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...clock });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const dayOfYear = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'long' });
const fullDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const shortDate = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: '2-digit' });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', ...clock });

const unknownTime = '–';

/** Local calendar days from `from` to `to`; negative when `to` is earlier. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

export function clockTime(ms: number): string {
  const date = instant(ms);
  return date === null ? unknownTime : time.format(date);
}

export function exactTime(ms: number): string {
  const date = instant(ms);
  return date === null ? unknownTime : exact.format(date);
}

/** RFC 3339, for `<time datetime>`. */
export function machineTime(ms: number): string | undefined {
  return instant(ms)?.toISOString();
}

/** For the line between two days of a conversation. */
export function dayName(ms: number, now: number): string {
  const date = instant(ms);
  if (date === null) return 'Unknown day';
  const today = new Date(now);
  const ago = daysBetween(date, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  if (ago > 1 && ago < 7) return weekday.format(date);
  return date.getFullYear() === today.getFullYear() ? dayOfYear.format(date) : fullDay.format(date);
}

/** For a row of the inbox: short, and the more so the longer ago. */
export function inboxTime(ms: number, now: number): string {
  const date = instant(ms);
  if (date === null) return unknownTime;
  const today = new Date(now);
  const ago = daysBetween(date, today);
  if (ago === 0) return time.format(date);
  if (ago === 1) return 'Yesterday';
  if (ago > 1 && ago < 7) return weekday.format(date);
  return date.getFullYear() === today.getFullYear() ? shortDay.format(date) : shortDate.format(date);
}

/** For "signed in …", inside a sentence. */
export function dayInSentence(ms: number, now: number): string {
  const date = instant(ms);
  if (date === null) return 'at an unknown time';
  const ago = daysBetween(date, new Date(now));
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  return `on ${fullDay.format(date)}`;
}

/** For "since …", where there is little room. */
export function shortDayInSentence(ms: number, now: number): string {
  const date = instant(ms);
  if (date === null) return unknownTime;
  const today = new Date(now);
  const ago = daysBetween(date, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  return date.getFullYear() === today.getFullYear() ? shortDay.format(date) : shortDate.format(date);
}

/** For "since …": the time alone for today, the day with it before. */
export function momentInSentence(ms: number, now: number): string {
  const date = instant(ms);
  if (date === null) return 'an unknown time';
  const ago = daysBetween(date, new Date(now));
  if (ago === 0) return `today at ${time.format(date)}`;
  if (ago === 1) return `yesterday at ${time.format(date)}`;
  return `${fullDay.format(date)} at ${time.format(date)}`;
}

/** Minutes and seconds that are left, as a clock shows them. */
export function timeLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
