import {
  AnswerLinkDocument,
  LinkAnswerDocument,
  LinkOfferDocument,
  OfferLinkDocument,
  WithdrawLinkOfferDocument,
} from '../../generated/operations.ts';
import type { LinkTransport } from '../../ports/index.ts';
import { decodeBytes, decodeTime, encodeBytes } from './bytes.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';

export function linkCalls(requester: Requester): LinkTransport {
  return {
    async linkOffer(rendezvous) {
      return read(await requester.ask(LinkOfferDocument, { rendezvous }), ({ viewer }) =>
        viewer === null ? refuse({ code: 'not-signed-in' }) : succeed(decodeOptional(viewer.linkOffer)),
      );
    },
    async linkAnswer(rendezvous) {
      return read(await requester.ask(LinkAnswerDocument, { rendezvous }), ({ viewer }) =>
        viewer === null ? refuse({ code: 'not-signed-in' }) : succeed(decodeOptional(viewer.linkAnswer)),
      );
    },
    async offerLink(rendezvous, offer) {
      const input = { rendezvous, offer: encodeBytes(offer) };
      return read(await requester.ask(OfferLinkDocument, { input }), ({ offerLink: result }) => {
        switch (result.__typename) {
          case 'OfferLinkPayload':
            return succeed(decodeTime(result.expiresAt));
          case 'RendezvousTakenError':
            return refuse({ code: 'rendezvous-taken' });
          case 'DeviceBoundError':
            return refuse({ code: 'device-bound' });
          default:
            return refuseShared(result);
        }
      });
    },
    async withdrawLinkOffer() {
      return read(await requester.ask(WithdrawLinkOfferDocument, {}), ({ withdrawLinkOffer: result }) =>
        result.__typename === 'WithdrawLinkOfferPayload' ? succeed(undefined) : refuseShared(result),
      );
    },
    async answerLink(rendezvous, answer) {
      const input = { rendezvous, answer: encodeBytes(answer) };
      return read(await requester.ask(AnswerLinkDocument, { input }), ({ answerLink: result }) => {
        switch (result.__typename) {
          case 'AnswerLinkPayload':
            return succeed(undefined);
          case 'RendezvousTakenError':
            return refuse({ code: 'rendezvous-taken' });
          case 'NotFoundError':
            return refuse({ code: 'not-found' });
          default:
            return refuseShared(result);
        }
      });
    },
  };
}

function decodeOptional(bytes: string | null): Uint8Array | null {
  return bytes === null ? null : decodeBytes(bytes);
}
