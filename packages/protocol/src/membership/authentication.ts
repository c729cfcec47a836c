import type { AuthenticationRequest, AuthenticationService, Decision, GroupContext } from '@sotto/mls/public';
import { readContext } from './group-extensions.ts';
import { type LeafStanding, standingIn, standingOf } from './leaf-standing.ts';
import type { RosterDirectory } from './roster-directory.ts';

const accept: Decision = { accept: true };

/**
 * R13 for MLS (RFC 9420 section 5.3.1): a leaf is valid only while its device, with exactly its key, is in the
 * newest verified roster of an account that takes part.
 *
 * One case is milder. A tree that is already there, which a joiner or the server finds, may hold leaves of
 * devices that have been removed since: refusing it would shut everybody out until somebody else has cleaned
 * up. Such a leaf is let be and can do little: its commits are refused, what it says is marked, and nobody sends
 * before it is removed (R17).
 */
export function makeAuthentication(rosters: RosterDirectory): AuthenticationService {
  // One tree asks for every leaf of it about one context: decoding that once keeps the whole linear.
  let last: { readonly of: GroupContext; readonly context: ReturnType<typeof readContext> } | null = null;

  function contextOf(group: GroupContext): ReturnType<typeof readContext> {
    if (last?.of !== group) last = { of: group, context: readContext(group) };
    return last.context;
  }

  function authenticate(request: AuthenticationRequest): Decision {
    if (request.use === 'external-sender') return refuse('nobody sends from outside');
    if (request.use === 'key-package') return decide(standingOf(request, rosters), false);
    const context = contextOf(request.context);
    if (!context.ok) return refuse(context.error.detail);
    return decide(standingIn(context.value, request, rosters), request.use === 'ratchet-tree');
  }

  return { authenticate };
}

function decide(standing: LeafStanding, mayBeStale: boolean): Decision {
  switch (standing.kind) {
    case 'current':
      return accept;
    case 'stale':
      return mayBeStale ? accept : refuse('a device that is not in its account’s newest roster');
    case 'unknown':
      return refuse('no verified roster of the account');
    case 'invalid':
      return refuse(standing.reason);
  }
}

function refuse(reason: string): Decision {
  return { accept: false, reason };
}
