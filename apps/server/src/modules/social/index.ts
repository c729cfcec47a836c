export { Acquaintance } from './acquaintance.entity.ts';
export { Block } from './block.entity.ts';
export { Follow } from './follow.entity.ts';
export { socialRepository } from './social.repository.ts';
export type { AfterCommit, SocialListener } from './social-listener.ts';
export { isActive, visibility } from './visibility.ts';
