import { describe, expect, it } from 'vitest';
import { partsOf, type TextPart } from './links.ts';

type Link = Extract<TextPart, { type: 'link' }>;

const links = (text: string): readonly Link[] =>
  partsOf(text).filter((part): part is Link => part.type === 'link');
const whole = (parts: readonly TextPart[]) => parts.map((part) => part.text).join('');

describe('links that are what they look like', () => {
  it.each([
    ['see https://example.org/a?b=c#d, ok', 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['(http://localhost:8080/x)', 'http://localhost:8080/x', 'http://localhost:8080/x'],
    ['HTTPS://Example.ORG/X', 'HTTPS://Example.ORG/X', 'https://example.org/X'],
    ['http://[::1]/', 'http://[::1]/', 'http://[::1]/'],
    ['a line\nhttps://a.example\nanother', 'https://a.example', 'https://a.example/'],
    ['看 https://a.example/x，谢谢', 'https://a.example/x', 'https://a.example/x'],
    ['write to ada@mail.example.', 'ada@mail.example', 'mailto:ada@mail.example'],
    ['mailto:ada@mail.example', 'mailto:ada@mail.example', 'mailto:ada@mail.example'],
  ])('%j leads to where it says', (text, shown, href) => {
    expect(links(text)).toEqual([{ type: 'link', text: shown, href, host: null }]);
  });
});

describe('hosts that the eye reads otherwise than the browser', () => {
  it.each([
    ['a Cyrillic letter', 'https://\u0430pple.com', 'xn--pple-43d.com'],
    ['another script', 'https://例え.テスト/x', 'xn--r8jz45g.xn--zckzah'],
    ['an umlaut', 'https://bücher.example:8443/', 'xn--bcher-kva.example'],
    ['letters of full width', 'https://\uFF45xample.com', 'example.com'],
    ['a slash that is none', 'https://bank.com\u2044path.evil.example', 'bank.xn--compath-3d7c.evil.example'],
    ['a number', 'http://2130706433/', '127.0.0.1'],
    ['a hexadecimal number', 'http://0x7f.1', '127.0.0.1'],
    ['an address of mail', 'ada@bücher.example', 'xn--bcher-kva.example'],
  ])('have the true one beside them: %s', (_what, text, host) => {
    expect(links(text)).toMatchObject([{ text, host }]);
  });
});

describe('text that stays text', () => {
  it.each([
    ['credentials that look like a host', 'https://bank.com@evil.example/x'],
    ['credentials with a port', 'https://bank.com:443@evil.example'],
    ['name and password', 'http://user:pw@host.example'],
    ['a name before another script', 'https://user@bücher.example'],
    ['an escaped slash before an at', 'https://bank.com%2F@evil.example'],
    ['a backslash', 'https://bank.com\\@evil.example'],
    ['a backslash that goes on', 'https://bank.com\\.evil.example'],
    ['two backslashes', 'https:\\\\evil.example'],
    ['an escaped letter in the host', 'https://ex%61mple.com'],
    ['a full stop of another script', 'https://example\u3002com'],
    ['a small full stop', 'https://bank.com\uFE52evil.example'],
    ['a slash of full width', 'https://bank.com\uFF0Fx'],
    ['a space of no width', 'https://exa\u200Bmple.com'],
    ['a soft hyphen', 'https://exa\u00ADmple.com'],
    ['a filler that shows nothing', 'https://a.example/\u3164x'],
    ['a tag that shows nothing', 'https://a.example/\u{E0041}'],
    ['an override of direction inside', 'https://good.example/\u202Emoc.live'],
    ['an override of direction before', '\u202Ehttps://elpmaxe.live\u202C'],
    ['an isolate after', 'https://a.example\u2066x'],
    ['a joiner after', 'https://a.example\u200Dx'],
    ['script', 'javascript:alert(1)'],
    ['script in a tag', '<img src=x onerror=alert(1)>'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['old script', 'vbscript:msgbox'],
    ['a file', 'file:///etc/passwd'],
    ['another scheme', 'ftp://a.example/x'],
    ['an app', 'intent://x#Intent;scheme=https;end'],
    ['a phone', 'tel:123456'],
    ['no scheme', '//evil.example'],
    ['a bare host', 'www.example.org and file.sh'],
    ['a host that is none', 'https://-x.com'],
    ['a port that is none', 'http://a.example:99999/'],
    ['several recipients', 'mailto:a%40evil.example,b@bank.com'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(partsOf(text)).toEqual([{ type: 'text', text }]);
  });
});

it('keeps every character, in order, whatever is linked', () => {
  const text = 'a https://a.example, https://x@b.example\nc@d.example https://\u0430.example! end \u202E';
  expect(whole(partsOf(text))).toBe(text);
  expect(links(text).map(({ text: shown }) => shown)).toEqual([
    'https://a.example',
    'c@d.example',
    'https://\u0430.example',
  ]);
});

it('links to no scheme but http, https and mailto, however the text is put together', () => {
  const schemes = ['javascript:', 'data:', 'http:', 'https:', 'mailto:', 'ftp:', 'blob:', '//', ''];
  const tails = ['//a.example', 'alert(1)//https://b.example', 'a@b.example', '/x', '%0Ahttps://c.example'];
  for (const outer of schemes) {
    for (const inner of schemes) {
      for (const tail of tails) {
        for (const link of links(`${outer}${inner}${tail}`)) {
          expect(['http:', 'https:', 'mailto:']).toContain(new URL(link.href).protocol);
        }
      }
    }
  }
});

it('takes no longer for text that is made to be slow', () => {
  const size = 60_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  const begun = performance.now();
  for (const piece of [
    'http://',
    'a@',
    '(',
    'mailto:',
    'a.',
    'https://a:',
    'https://a.example/?',
    'a@a.com',
    '"',
  ]) {
    partsOf(fill(piece));
    partsOf(`https://a.example/${fill(piece)}`);
  }
  expect(performance.now() - begun).toBeLessThan(5_000);
});
