import { wipe } from '../crypto/index.ts';
import { sealMessage, signContent } from '../framing/index.ts';
import { encodeMlsMessage, type FramedContent } from '../messages/index.ts';
import { checkSendable, limitsOf } from '../public-group/environment.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import type { EncryptOptions, EncryptOutput, SigningEnvironment } from './api.ts';
import { checkSigner } from './leaf.ts';
import { type GroupState, makeState } from './state.ts';

/**
 * Encrypts application data for the group (RFC 9420 sections 6.3 and 15). Refused while there are proposals that no
 * commit has covered: who is proposed for removal must not read on (section 12.4).
 */
export function encrypt(
  environment: SigningEnvironment,
  state: GroupState,
  options: EncryptOptions,
): Promise<Result<EncryptOutput>> {
  return attempt(async () => {
    const { suite, random, signer } = environment;
    checkSigner(environment, state);
    if (state.group.proposals.size > 0) {
      throw new MlsRefusal('proposals-pending', '12.4', 'proposals of this epoch are to be committed first');
    }
    const limits = limitsOf(environment);
    if (options.plaintext.length > limits.applicationDataBytes) {
      throw new MlsRefusal('malformed', '2.1', `application data of ${options.plaintext.length} bytes`);
    }
    const { context } = state.group;
    const content: FramedContent = {
      groupId: context.groupId,
      epoch: context.epoch,
      sender: { kind: 'member', leafIndex: state.ownLeafIndex },
      authenticatedData: options.authenticatedData ?? new Uint8Array(0),
      content: { kind: 'application', applicationData: options.plaintext },
    };
    const signature = await signContent(suite, signer, 'private-message', content, context);
    const auth = { signature, confirmationTag: undefined };
    const secrets = { senderDataSecret: state.secrets.senderDataSecret, secretTree: state.secretTree };
    const { message, step } = sealMessage(suite, random, secrets, content, auth, options.padding ?? 0);
    wipe(step.key, step.nonce);
    return {
      message: checkSendable(environment, encodeMlsMessage({ kind: 'private-message', message })),
      next: makeState({ ...state, secretTree: step.tree }),
      generation: step.generation,
      spent: step.spent,
    };
  });
}
