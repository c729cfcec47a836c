/** The part of the scripted device that is about recovery. Its codes are for looking at; they open nothing. */
import type { Device, LeavingPreview, Me, RecoveryKind, RecoveryMethod } from '@sotto/client';

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const day = 24 * 3_600_000;
const done = { ok: true, value: undefined } as const;
const groups = ['7K3M', 'Q9XW', '0T5R', 'HZ2B', 'W8NE', '4VYC', 'D61F', 'GJPA', 'S3T9'];

type Acts = Pick<
  Device,
  | 'previewLeaving'
  | 'recoveryMethods'
  | 'prepareRecoveryCode'
  | 'addRecoveryCode'
  | 'cancelRecoveryCode'
  | 'addRecoveryPasskey'
  | 'removeRecovery'
  | 'recover'
  | 'noteRecoveryOffered'
>;

export interface RecoveryParts {
  /** The kinds that there are, after a change. */
  onKinds(kinds: readonly RecoveryKind[]): void;
  register(): void;
  me(): Me;
  isRegistered(): boolean;
}

function firstMethods(scene: string): RecoveryMethod[] {
  const now = Date.now();
  const method = (recoveryId: string, kind: RecoveryKind, days: number): RecoveryMethod => {
    return { recoveryId, kind, addedAt: now - days * day };
  };
  if (scene === 'recovery-set') return [method('r-1', 'code', 40), method('r-2', 'passkey', 2)];
  if (scene === 'recovery-full') {
    return [1, 2, 3, 4, 5].map((id) => method(`r-${id}`, id % 2 === 0 ? 'passkey' : 'code', 90 - id));
  }
  return [];
}

export function createScriptedRecovery(scene: string, parts: RecoveryParts): Acts {
  let methods = firstMethods(scene);
  const kinds = (): readonly RecoveryKind[] => [...new Set(methods.map(({ kind }) => kind))];
  const add = async (kind: RecoveryKind) => {
    await soon(900);
    if (scene === 'failing') return { ok: false, error: { code: 'offline' } } as const;
    const method = { recoveryId: `r-${methods.length + 1}`, kind, addedAt: Date.now() };
    methods = [...methods, method];
    parts.onKinds(kinds());
    return { ok: true, value: method } as const;
  };
  return {
    async previewLeaving(): Promise<LeavingPreview> {
      await soon(300);
      const isOnly = scene === 'one-device';
      const isKept = parts.isRegistered() && isOnly && methods.length === 0;
      return {
        keys: isKept ? 'kept' : 'erased',
        keptBecause: isKept ? 'only-device' : null,
        otherDevices: isOnly ? 0 : 2,
        recovery: kinds(),
        unsent: scene === 'unsent' ? 2 : 0,
        unsaved: scene === 'unsent' ? 1 : 0,
      };
    },
    async recoveryMethods() {
      await soon(400);
      if (scene === 'failing') return { ok: false, error: { code: 'offline' } };
      return { ok: true, value: methods };
    },
    prepareRecoveryCode: async () => ({ ok: true, value: { groups } }),
    async addRecoveryCode(confirmation) {
      const isRight = confirmation.every(({ group, typed }) => groups[group] === typed.trim().toUpperCase());
      return isRight ? await add('code') : { ok: false, error: { code: 'not-confirmed' } };
    },
    cancelRecoveryCode: async () => {},
    addRecoveryPasskey: () => add('passkey'),
    async removeRecovery(recoveryId) {
      await soon(900);
      methods = methods.filter((method) => method.recoveryId !== recoveryId);
      parts.onKinds(kinds());
      return done;
    },
    async recover(input) {
      await soon(1_500);
      const typed = input.kind === 'code' ? input.code.replaceAll(/[^0-9a-z]/gi, '').toUpperCase() : '';
      if (input.kind === 'code' && typed.length !== 36) return { ok: false, error: { code: 'not-a-code' } };
      if (typed.startsWith('0')) return { ok: false, error: { code: 'mistyped' } };
      if (typed.startsWith('1')) return { ok: false, error: { code: 'wrong-code' } };
      if (typed.startsWith('2')) return { ok: false, error: { code: 'identity-changed' } };
      parts.register();
      return { ok: true, value: parts.me() };
    },
    noteRecoveryOffered: async () => {},
  };
}
