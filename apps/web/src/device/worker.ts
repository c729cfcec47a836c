/** The worker's script. Everything secret of this browser happens here (R32). */
import { createIndexedDbStore, hostDevice } from '@sotto/client';

hostDevice(self, {
  name: 'device',
  server: new URL('/', self.location.origin),
  store: createIndexedDbStore('sotto'),
  sessionTransport: 'cookie',
});
