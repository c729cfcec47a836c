/** What the server shows of accounts' chains, in place of what they are. */
import {
  AccountStateDocument,
  OwnConversationsDocument,
  RostersDocument,
} from '../../packages/client/src/generated/operations.ts';
import type { HostileServer } from './hostile-server.ts';

/** Signed rosters in base64url, from version 1. */
export type Chain = readonly string[];
export type Forge = (real: Chain) => Chain | Promise<Chain>;

/** A chain of an account as it is given to whoever asks, from wherever they ask. */
export function showChain(hostile: HostileServer, accountId: string, forge: Forge): void {
  hostile.answers(RostersDocument, {
    variables: (asked) => ({ ...asked, afterVersion: 0 }),
    data: async (truth, { afterVersion }) => {
      if (truth.account === null) return truth;
      const { rosters } = truth.account;
      const real = rosters.rosters.map(({ signedRoster }) => signedRoster);
      const chain = truth.account.id === accountId ? await forge(real) : real;
      const shown = chain.slice(afterVersion).map((signedRoster, index) => ({
        __typename: 'SignedRoster' as const,
        version: afterVersion + index + 1,
        signedRoster,
      }));
      const page = { ...rosters, newestVersion: chain.length, rosters: shown };
      return { ...truth, account: { ...truth.account, rosters: page } };
    },
  });
}

/** Where the server says that a participant's chain ends: what devices ask for, to know whom to look at. */
export function showHead(
  hostile: HostileServer,
  accountId: string,
  head: (truth: { readonly root: string; readonly version: number } | null) => typeof truth,
): void {
  hostile.answers(OwnConversationsDocument, {
    data: (truth) => {
      if (truth.viewer === null) return truth;
      const { viewer } = truth;
      const edges = viewer.conversations.edges.map(({ node, ...edge }) => {
        const participants = node.participants.map((one) => {
          if (one.id !== accountId) return one;
          const said = head(one.identity);
          return { ...one, identity: said && { __typename: 'IdentityHead' as const, ...said } };
        });
        return { ...edge, node: { ...node, participants } };
      });
      return { ...truth, viewer: { ...viewer, conversations: { ...viewer.conversations, edges } } };
    },
  });
}

/** The server says that something is new of the device's own account. */
export function tellOfRoster(hostile: HostileServer, rosterVersion: number): void {
  hostile.inject(AccountStateDocument, {
    __typename: 'Subscription',
    accountState: {
      __typename: 'AccountState',
      rosterVersion,
      vaultRevision: 0,
      waiting: [],
      linkAnswered: false,
    },
  });
}
