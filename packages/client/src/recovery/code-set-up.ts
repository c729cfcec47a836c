import {
  confirmsRecoveryCode,
  createRecoveryCode,
  limits,
  type RecoveryCode,
  recoveriesOf,
  recoveryCodeGroups,
  type TypedGroup,
  wipe,
} from '@sotto/protocol';
import type {
  AddRecoveryCodeFailure,
  RecoveryFailure,
  RecoveryMethod,
  Result,
  ShownRecoveryCode,
} from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { addRecovery } from './methods.ts';

/** The code that is shown and not of the account yet. In memory only, and forgotten with the first of what comes next. */
const prepared = new WeakMap<EngineContext, RecoveryCode>();

/** Makes a code to be shown. Nothing leaves this device, and nothing is stored. */
export async function prepareCode(
  context: EngineContext,
): Promise<Result<ShownRecoveryCode, RecoveryFailure>> {
  return await context.writers.run('recovery', async () => {
    forget(context);
    const roster = context.people.rosterOf(context.self.accountId);
    if (roster === undefined) return { ok: false, error: { code: 'not-ready' } };
    if (recoveriesOf(roster).length >= limits.recoveriesPerAccount) {
      return { ok: false, error: { code: 'too-many-methods' } };
    }
    const code = createRecoveryCode(context.random);
    prepared.set(context, code);
    return { ok: true, value: { groups: recoveryCodeGroups(code) } };
  });
}

/** The person has the code: it becomes of the account. After a failure of the network it may be tried again. */
export async function addCode(
  context: EngineContext,
  confirmation: readonly TypedGroup[],
): Promise<Result<RecoveryMethod, AddRecoveryCodeFailure>> {
  return await context.writers.run('recovery', async () => {
    const code = prepared.get(context);
    if (code === undefined) return { ok: false, error: { code: 'nothing-prepared' } };
    if (!confirmsRecoveryCode(code, confirmation)) return { ok: false, error: { code: 'not-confirmed' } };
    const added = await addRecovery(context, { kind: 'code', code });
    if (added.ok) forget(context);
    return added;
  });
}

export async function cancelCode(context: EngineContext): Promise<void> {
  await context.writers.run('recovery', async () => forget(context));
}

function forget(context: EngineContext): void {
  const code = prepared.get(context);
  if (code !== undefined) wipe(code.bytes);
  prepared.delete(context);
}
