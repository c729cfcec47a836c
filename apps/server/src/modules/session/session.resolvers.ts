import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { SessionService } from './session.service.ts';
import type { SignInService } from './sign-in.service.ts';
import type { SignUpService } from './sign-up.service.ts';

export function sessionResolvers(
  sessions: SessionService,
  signUp: SignUpService,
  signIn: SignInService,
): Resolvers {
  return {
    Query: {
      viewer: (_, __, { viewer }) => viewer && { viewer },
    },
    Viewer: {
      account: ({ viewer }, _, { loaders }) => loaders.accounts.load(viewer.accountId),
      session: ({ viewer }, _, { em }) => sessions.current(em, viewer),
      sessions: ({ viewer }, { first, after }, { em }) => sessions.list(em, viewer, first, after ?? null),
    },
    Mutation: {
      startSignUp: (_, { input }, context) => signUp.start(context, input),
      finishSignUp: (_, { input }, context) => signUp.finish(context, context.cookies, input),
      startSignIn: (_, { input }, context) => signIn.start(context, input),
      finishSignIn: (_, { input }, context) => signIn.finish(context, context.cookies, input),
      revokeSession: (_, { input }, context) => sessions.revoke(context, input),
      signOut: (_, __, context) => sessions.signOut(context, context.cookies),
    },
  };
}
