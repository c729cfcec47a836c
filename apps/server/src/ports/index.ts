export type { Clock } from './clock.ts';
export type { EventBus } from './event-bus.ts';
export type { RateLimit, RateLimiter, RateVerdict } from './rate-limiter.ts';
