export { startDevice } from './start-device.ts';
