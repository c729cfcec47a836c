import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { RequestContext } from '../context.ts';

/**
 * Runs a subscription, each event with a context of its own: what a field looks up for an event is what holds then,
 * and not what an earlier event has seen.
 */
export async function subscribePerEvent(
  args: ExecutionArgs,
  renew: (context: RequestContext) => RequestContext,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const stream = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in stream)) return stream;
  const events = stream[Symbol.asyncIterator]();
  // The websocket's own admission has made it.
  const context = args.contextValue as RequestContext;
  const answer = async (event: IteratorResult<unknown>): Promise<IteratorResult<ExecutionResult>> =>
    event.done === true
      ? { done: true, value: undefined }
      : {
          done: false,
          value: await execute({ ...args, rootValue: event.value, contextValue: renew(context) }),
        };
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => answer(await events.next()),
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
    throw: async (error) => {
      if (events.throw === undefined) throw error;
      return answer(await events.throw(error));
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return results;
}
