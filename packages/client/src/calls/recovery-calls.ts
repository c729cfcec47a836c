import type { Device } from '../api/index.ts';
import {
  addCode,
  addPasskey,
  cancelCode,
  listRecovery,
  noteRecoveryOffered,
  prepareCode,
  removeRecovery,
} from '../recovery/index.ts';
import type { ReadyCalls } from './ready-calls.ts';

type RecoveryCalls = Pick<
  Device,
  | 'recoveryMethods'
  | 'prepareRecoveryCode'
  | 'addRecoveryCode'
  | 'cancelRecoveryCode'
  | 'addRecoveryPasskey'
  | 'removeRecovery'
  | 'recover'
  | 'noteRecoveryOffered'
>;

/** The ways back into the account (B6). */
export function recoveryCalls(calls: ReadyCalls): RecoveryCalls {
  const { lifecycle } = calls;
  return {
    recoveryMethods: () => calls.useRegistered((context) => listRecovery(context)),
    prepareRecoveryCode: () => calls.useRegistered((context) => prepareCode(context)),
    addRecoveryCode: (confirmation) => calls.useRegistered((context) => addCode(context, confirmation)),
    async cancelRecoveryCode() {
      const running = await lifecycle.running();
      if (running !== undefined) await lifecycle.guard(() => cancelCode(running.context));
    },
    addRecoveryPasskey: (secret) => calls.useRegistered((context) => addPasskey(context, secret)),
    removeRecovery: (recoveryId) => calls.useRegistered((context) => removeRecovery(context, recoveryId)),
    recover: (input, replaceAll = false) => lifecycle.recover(input, replaceAll),
    async noteRecoveryOffered() {
      const running = await lifecycle.running();
      if (running?.context.isRegistered !== true) return;
      await lifecycle.guard(() => noteRecoveryOffered(running.context));
    },
  };
}
