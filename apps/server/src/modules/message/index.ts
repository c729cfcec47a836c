export { AcknowledgeService } from './acknowledge.service.ts';
export { DeviceEventsService } from './device-events.service.ts';
export { endable } from './endable.ts';
export { isHalted } from './feed.ts';
export { messageResolvers } from './message.resolvers.ts';
export { SendService } from './send.service.ts';
export { WakeUps } from './wake-ups.ts';
