export { Account } from './account.entity.ts';
export {
  makeAccountLoader,
  makeNamedAccountLoader,
  makeOrganizationLoader,
  vouches,
} from './account.loader.ts';
export { accountRepository } from './account.repository.ts';
export { accountResolvers } from './account.resolvers.ts';
export { AccountService, type Policy } from './account.service.ts';
export { accountModel } from './account-model.ts';
export { accountTopic } from './account-topic.ts';
export { Avatar } from './avatar.entity.ts';
export { type Handle, parseDisplayName, parseHandle, skeletonOf } from './handle.ts';
export { displayNameRule, ProfileService } from './profile.service.ts';
