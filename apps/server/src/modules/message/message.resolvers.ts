import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { AcknowledgeService } from './acknowledge.service.ts';
import type { DeviceEvent, DeviceEventsService } from './device-events.service.ts';
import type { SendService } from './send.service.ts';

export function messageResolvers(
  sends: SendService,
  acknowledgements: AcknowledgeService,
  events: DeviceEventsService,
): Resolvers {
  return {
    Conversation: {
      events: (conversation, { after, first }, context) => events.page(context, conversation, after, first),
    },
    Mutation: {
      sendMessage: (_, { input }, context) => sends.send(context, input),
      acknowledge: (_, { input }, context) => acknowledgements.acknowledge(context, input),
    },
    Subscription: {
      deviceEvents: {
        subscribe: (_, { clientVersion }, context) => events.subscribe(context, clientVersion),
        resolve: (event: DeviceEvent) => event,
      },
    },
  };
}
