export { Device } from './device.entity.ts';
export { deviceRepository } from './device.repository.ts';
export { deviceResolvers } from './device.resolvers.ts';
export { DeviceService } from './device.service.ts';
export { deviceTopic } from './device-topic.ts';
export { KeyPackage } from './key-package.entity.ts';
export { KeyPackageService } from './key-package.service.ts';
export { type RemovalListener, RosterService } from './roster.service.ts';
export { loadRosters } from './roster-directory.ts';
