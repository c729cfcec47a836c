/**
 * A generator that waits can be told to return only when its wait is over; this ends the wait first, so that a
 * closed socket leaves nothing behind.
 */
export function endable<T>(
  events: AsyncGenerator<T, void, undefined>,
  stop: AbortController,
): AsyncIterableIterator<T> & AsyncDisposable {
  return {
    next: () => events.next(),
    return: async () => {
      stop.abort();
      return events.return();
    },
    throw: async (error) => {
      stop.abort();
      return events.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return?.();
    },
  };
}
