import { RadioGroup } from '@kobalte/core/radio-group';
import { For, type JSX } from 'solid-js';
import { chooseTheme, currentTheme, themes } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { radioOverLabel } from '../../ui/index.ts';

export function ThemeChoice(): JSX.Element {
  return (
    <RadioGroup
      value={currentTheme()}
      onChange={(value) => chooseTheme(themes.find((theme) => theme === value) ?? 'system')}
      class="flex flex-col gap-2"
    >
      <RadioGroup.Label class="sr-only">{text.settings.theme}</RadioGroup.Label>
      <div class="grid grid-cols-3 gap-1 rounded-2xl bg-fill p-1">
        <For each={themes}>
          {(theme) => (
            <RadioGroup.Item value={theme} class="relative">
              <RadioGroup.ItemInput class="peer" style={radioOverLabel} />
              <RadioGroup.ItemLabel class="grid min-h-10 cursor-pointer place-items-center rounded-xl font-semibold text-ink-soft transition-colors duration-100 peer-focus-visible:outline-2 peer-focus-visible:outline-accent data-[checked]:bg-chosen data-[checked]:text-ink data-[checked]:shadow-sm">
                {text.settings.themes[theme]}
              </RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup>
  );
}
