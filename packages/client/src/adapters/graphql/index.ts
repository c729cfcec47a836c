export { createGraphqlTransport } from './transport.ts';
