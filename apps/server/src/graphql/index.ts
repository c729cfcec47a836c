export { makeApollo } from './apollo.ts';
export { ContextFactory } from './context-factory.ts';
export { bodyLimits } from './limits.ts';
export { makeObserver } from './observe.ts';
export { makeSchema } from './schema.ts';
export { SocketSessions } from './socket-sessions.ts';
export { WebsocketEndpoint } from './websocket.ts';
