import { expect, it } from 'vitest';
import { text } from '../../text/index.ts';
import { deviceCalled, deviceNameFits } from './device-words.ts';

it('a name is measured in bytes, without what stands around it', () => {
  expect(deviceNameFits('a'.repeat(64))).toBe(true);
  expect(deviceNameFits(`  ${'a'.repeat(64)}  `)).toBe(true);
  expect(deviceNameFits('a'.repeat(65))).toBe(false);
  expect(deviceNameFits('é'.repeat(33))).toBe(false);
  expect(deviceNameFits('   ')).toBe(false);
});

it('a device without a readable name is called something, and a name cannot turn the sentence', () => {
  expect(deviceCalled(null)).toBe(text.devices.unnamed);
  expect(deviceCalled(' ')).toBe(text.devices.unnamed);
  expect(deviceCalled('\u202eevil')).toMatch(/^\u2068.*\u2069$/);
});
