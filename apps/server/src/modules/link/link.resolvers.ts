import type { AccountState, Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { AccountStateService } from './account-state.service.ts';
import type { LinkService } from './link.service.ts';

export function linkResolvers(links: LinkService, states: AccountStateService): Resolvers {
  return {
    Viewer: {
      linkOffer: ({ viewer }, { rendezvous }, { em }) => links.offerAt(em, viewer, rendezvous),
      linkAnswer: ({ viewer }, { rendezvous }, { em }) => links.answerAt(em, viewer, rendezvous),
    },
    Mutation: {
      offerLink: (_, { input }, context) => links.offer(context, input),
      withdrawLinkOffer: (_, __, context) => links.withdraw(context),
      answerLink: (_, { input }, context) => links.answer(context, input),
    },
    Subscription: {
      accountState: {
        subscribe: (_, __, context) => states.subscribe(context),
        resolve: (state: AccountState) => state,
      },
    },
  };
}
