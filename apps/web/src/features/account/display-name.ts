const longestName = 50;
const mostBytes = 200;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Whether the server takes this as a name (schema/account.graphql): 1 to 50 characters as people see them, something
 * to see among them, and none that control the text around it or turn its direction. The server decides again.
 */
export function nameFits(typed: string): boolean {
  const name = typed.normalize('NFC').trim();
  return (
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) &&
    !/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name) &&
    new TextEncoder().encode(name).length <= mostBytes &&
    [...graphemes.segment(name)].length <= longestName
  );
}
