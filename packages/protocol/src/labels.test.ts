import { describe, expect, it } from 'vitest';
import { labelled, labels } from './labels.ts';

describe('labels', () => {
  const all = Object.values(labels);

  it('name the version and a purpose each, and nothing twice', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const label of all) expect(label).toMatch(/^Sotto v1 [a-z ]+$/);
  });

  it('end before their content begins, whatever it is', () => {
    const content = Uint8Array.of(1, 2);
    for (const label of all) {
      const bytes = labelled(label, content);
      expect(bytes.indexOf(0)).toBe(label.length);
      expect(bytes.subarray(label.length + 1)).toEqual(content);
    }
  });
});
