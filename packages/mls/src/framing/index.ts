export * from './private-message.ts';
export * from './public-message.ts';
