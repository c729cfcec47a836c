export { DeleteAccountService } from './delete-account.service.ts';
export { deletionResolvers } from './deletion.resolvers.ts';
export { placeholderOf } from './erase-account.ts';
export { tidyGoneAccounts } from './gone-accounts.ts';
