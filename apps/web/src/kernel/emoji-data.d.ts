/** Made by build/emoji-data.ts. */
declare module 'emojibase-data/en/data.json?picker' {
  export interface EmojiGroup {
    readonly name: string;
    /** The character, its name, and other words for it, parted by spaces. */
    readonly emoji: readonly (readonly [emoji: string, label: string, tags: string])[];
  }
  export const groups: readonly EmojiGroup[];
}
