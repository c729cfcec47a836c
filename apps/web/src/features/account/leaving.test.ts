import type { LeavingPreview } from '@sotto/client';
import { expect, it } from 'vitest';
import { waysBack } from './leaving.ts';

const preview: LeavingPreview = {
  keys: 'erased',
  keptBecause: null,
  otherDevices: 0,
  recovery: [],
  unsent: 0,
  unsaved: 0,
};

it.each([
  [{}, null],
  [{ otherDevices: 3 }, 'another of your devices'],
  [{ recovery: ['passkey'] }, 'your passkey'],
  [{ otherDevices: 1, recovery: ['code'] }, 'another of your devices or your recovery code'],
  [
    { otherDevices: 1, recovery: ['code', 'passkey'] },
    'another of your devices, your recovery code or your passkey',
  ],
] as const)('the ways back of %j are told as the end of a sentence', (change, words) => {
  expect(waysBack({ ...preview, ...change })).toBe(words);
});
