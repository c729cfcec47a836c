export { AccountStateService } from './account-state.service.ts';
export { linkRepository } from './link.repository.ts';
export { linkResolvers } from './link.resolvers.ts';
export { LinkService } from './link.service.ts';
export { LinkOffer } from './link-offer.entity.ts';
