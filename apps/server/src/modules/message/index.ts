export { AcknowledgeService } from './acknowledge.service.ts';
export { DeviceEventsService } from './device-events.service.ts';
export { messageResolvers } from './message.resolvers.ts';
export { SendService } from './send.service.ts';
