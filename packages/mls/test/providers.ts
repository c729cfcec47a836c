import { platformProvider as nodeProvider } from '../src/crypto/platform-node.ts';
import { platformProvider as webProvider } from '../src/crypto/platform-web.ts';
import { nobleProvider } from '../src/crypto/provider-noble.ts';

/** Every provider that this package has. Node has WebCrypto too, so that the browser's runs here as well. */
export const providers = [nodeProvider, webProvider, nobleProvider];
