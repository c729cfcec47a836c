export {
  type Content,
  type ContentBody,
  type ContentHeader,
  contentCodec,
  faultOfBody,
  type SendableBody,
} from './content.ts';
export {
  MESSAGE_KEY_BYTES,
  type OpenError,
  openContent,
  type SealedMessage,
  sealContent,
} from './envelope.ts';
export {
  forgetSender,
  type GapState,
  type GapVerdict,
  gapsFromCreation,
  gapsFromJoin,
  type ObservedMessage,
  observeMessage,
  previousOf,
  type SenderProgress,
  senderProgressCodec,
} from './gaps.ts';
export { pad, unpad } from './padding.ts';
export * from './public.ts';
export { type TransportPayload, transportPayloadCodec } from './transport.ts';
