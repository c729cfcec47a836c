export { associatedDataCodec, type MessageAssociatedData } from './associated-data.ts';
export { isEmoji } from './emoji.ts';
export { type BodyContext, isBodyLength, messageIdOf } from './message-id.ts';
export { sizeClasses } from './padding.ts';
