import { AcknowledgeDocument, SendMessageDocument } from '../../generated/operations.ts';
import type { TransportPort } from '../../ports/index.ts';
import { notEligible } from './account-facts.ts';
import { decodeTime, encodeBytes } from './bytes.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';

export function messageCalls(requester: Requester): Pick<TransportPort, 'send' | 'acknowledge'> {
  return {
    async send({ conversationId, epoch, messageId, body, transport, counter }) {
      const input = {
        conversationId,
        epoch,
        messageId,
        body: encodeBytes(body),
        transport: encodeBytes(transport),
        counter,
      };
      return read(await requester.ask(SendMessageDocument, { input }), ({ sendMessage: result }) => {
        switch (result.__typename) {
          case 'SendMessagePayload':
            return succeed({ seq: result.seq, acceptedAt: decodeTime(result.acceptedAt) });
          case 'StaleEpochError':
            return refuse({ code: 'stale-epoch', epoch: result.epoch });
          case 'MessageRejectedError':
            return refuse({ code: 'message-rejected', reason: result.reason });
          case 'CounterMismatchError':
            return refuse({ code: 'counter-mismatch', lastCounter: result.lastCounter });
          case 'NotEligibleError':
            return refuse(notEligible(result.reasons));
          case 'NotFoundError':
            return refuse({ code: 'not-found' });
          default:
            return refuseShared(result);
        }
      });
    },
    async acknowledge(positions) {
      const input = { positions: positions.map(({ conversationId, seq }) => ({ conversationId, seq })) };
      return read(await requester.ask(AcknowledgeDocument, { input }), ({ acknowledge: result }) => {
        if (result.__typename === 'AcknowledgePayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
  };
}
