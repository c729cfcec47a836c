/** The worker's script. Everything secret of this browser happens here (R32). */
import { createIndexedDbStore, hostDevice } from '@sotto/client';
import { type BrowserHints, deviceName } from './device-name.ts';

hostDevice(self, {
  name: 'device',
  server: new URL('/', self.location.origin),
  store: createIndexedDbStore('sotto'),
  sessionTransport: 'cookie',
  // TypeScript's DOM library does not know `userAgentData`; a browser without it has undefined there.
  deviceName: deviceName(self.navigator as BrowserHints),
});
