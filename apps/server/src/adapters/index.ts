export { InProcessBus } from './in-process-bus.ts';
export { MemoryRateLimiter } from './memory-rate-limiter.ts';
