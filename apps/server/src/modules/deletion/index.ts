export { DeleteAccountService } from './delete-account.service.ts';
export { deletionResolvers } from './deletion.resolvers.ts';
export { tidyGoneAccounts } from './gone-accounts.ts';
