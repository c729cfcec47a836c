/**
 * Finds the links in a text (A12). Nothing is ever fetched. What is shown must not lie about where it leads: whatever
 * could make the eye read another address than the browser goes to is not linked, or has its true host beside it.
 */
import { LinkifyIt } from 'linkify-it';

export type TextPart =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'link';
      /** As it was written. */
      readonly text: string;
      readonly href: string;
      /** The host in plain ASCII, when it is not what the eye reads in the text; null when it is. */
      readonly host: string | null;
    };

/** Schemes other than these stay plain text; so do hosts without one, for nobody said where they lead. */
const finder = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: true, urlAuth: true, maxLength: 2_048 })
  .add('ftp:', null)
  .add('//', null);

/** Characters that show nothing, or turn the direction of what stands around them. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;
const unseenBefore = new RegExp(`${unseen.source}$`, 'u');
const unseenAfter = new RegExp(`^${unseen.source}`, 'u');
/** Control characters that are the ends of lines and columns part two words as a space does. */
const layout = /[\n\r\t]/;

/** What would go on with an address in the eye of a reader, though not for the finder: signs of credentials and paths. */
const goesOn = /^(?:[%@\uFF20\\]|[.\uFF0E\uFF61\u3002\uFE52\u2044\u2215\uFF0F][a-z0-9])/i;

export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of finder.match(text) ?? []) {
    const { index, lastIndex, raw, url } = match;
    const whole = !hiddenAround(text, index, lastIndex) && !goesOn.test(text.slice(lastIndex, lastIndex + 2));
    const link = whole ? readLink(raw, url) : null;
    if (link === null) continue;
    if (index > end) parts.push({ type: 'text', text: text.slice(end, index) });
    parts.push({ type: 'link', text: raw, ...link });
    end = lastIndex;
  }
  if (end < text.length || parts.length === 0) parts.push({ type: 'text', text: text.slice(end) });
  return parts;
}

/** An address that something unseen joins onto may be read as longer than what would be linked. */
function hiddenAround(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (
    (unseenBefore.test(before) && !layout.test(before.slice(-1))) ||
    (unseenAfter.test(after) && !layout.test(after.slice(0, 1)))
  );
}

function readLink(raw: string, url: string): { href: string; host: string | null } | null {
  if (unseen.test(raw) || raw.includes('\\')) return null;
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  if (parsed.protocol === 'mailto:') return readMail(raw, parsed);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  // `https://bank.example@elsewhere.example`: what looks like the host is a name that nobody asked for.
  if (parsed.username !== '' || parsed.password !== '' || parsed.hostname === '') return null;
  const written = /^https?:\/\/([^/?#]*)/i.exec(raw)?.[1];
  if (written === undefined || written.includes('@')) return null;
  return { href: parsed.href, host: differs(written.replace(/:\d*$/, ''), parsed.hostname) };
}

function readMail(raw: string, parsed: URL): { href: string; host: string | null } | null {
  const address = raw.replace(/^mailto:/i, '').replace(/\?.*$/s, '');
  const [name, domain, ...more] = address.split('@');
  if (!name || !domain || more.length > 0 || /[%,;:"<>\s]/.test(address)) return null;
  const hostname = URL.parse(`http://${domain}`)?.hostname;
  return hostname === undefined ? null : { href: parsed.href, host: differs(domain, hostname) };
}

/** Fullwidth letters, other scripts, numbers that are addresses, percent signs: all become another host than written. */
function differs(written: string, hostname: string): string | null {
  return written.toLowerCase() === hostname ? null : hostname;
}
