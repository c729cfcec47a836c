import { createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createSettingUp } from './setting-up.ts';

function open(play: (setUp: ReturnType<typeof createSettingUp>, go: (id: string | null) => void) => void) {
  const [currentId, go] = createSignal<string | null>('regular');
  // Effects run once the root is made, so the play comes after it.
  const { settingUp, dispose } = createRoot((end) => ({
    settingUp: createSettingUp(currentId),
    dispose: end,
  }));
  play(settingUp, go);
  dispose();
}

it('stays under way until the page has come to the new conversation', () =>
  open((settingUp, go) => {
    settingUp.begin('ada');
    expect(settingUp.with('ada')).toBe(true);
    expect(settingUp.with('grace')).toBe(false);
    settingUp.lead('ada', 'encrypted');
    expect(settingUp.with('ada')).toBe(true);
    go('another');
    expect(settingUp.with('ada')).toBe(true);
    go('encrypted');
    expect(settingUp.with('ada')).toBe(false);
  }));

it('is over at once when the page is there already, and when it failed', () =>
  open((settingUp, go) => {
    go('encrypted');
    settingUp.begin('ada');
    settingUp.begin('grace');
    settingUp.lead('ada', 'encrypted');
    settingUp.fail('grace');
    expect(settingUp.with('ada')).toBe(false);
    expect(settingUp.with('grace')).toBe(false);
  }));
