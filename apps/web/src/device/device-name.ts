/**
 * What this browser calls itself among the account's devices: "Chrome on Linux". A first suggestion, to be changed by
 * its person; it is sealed, so that only their own devices read it.
 */

/** What a browser says of itself; `userAgentData` (WICG User-Agent Client Hints) is missing in some. */
export interface BrowserHints {
  readonly userAgent: string;
  readonly userAgentData?:
    | {
        readonly brands: readonly { readonly brand: string }[];
        readonly platform: string;
      }
    | undefined;
}

/** The first that fits: browsers that are built on another one name that one, too. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOPiOS\/|\bOPT\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bDuckDuckGo\/|\bDdg\//, 'DuckDuckGo'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/\S+ .*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac(?:intosh| OS X)\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/** Brands by their own name; the engine's and the made-up one that every list has are left out. */
const brands: Readonly<Record<string, string>> = {
  'Google Chrome': 'Chrome',
  'Microsoft Edge': 'Edge',
  Opera: 'Opera',
  Vivaldi: 'Vivaldi',
  Brave: 'Brave',
  'Samsung Internet': 'Samsung Internet',
  DuckDuckGo: 'DuckDuckGo',
};

const platforms: Readonly<Record<string, string>> = {
  Windows: 'Windows',
  macOS: 'Mac',
  Linux: 'Linux',
  Android: 'Android',
  'Chrome OS': 'ChromeOS',
  'Chromium OS': 'ChromeOS',
};

/** @returns well below 64 bytes, the limit of a device's name. */
export function deviceName({ userAgent, userAgentData }: BrowserHints): string {
  const first = (table: readonly (readonly [RegExp, string])[]) =>
    table.find(([sign]) => sign.test(userAgent))?.[1];
  const brand = userAgentData?.brands.map((one) => brands[one.brand]).find((name) => name !== undefined);
  const browser = brand ?? first(browsers) ?? 'Browser';
  const system = platforms[userAgentData?.platform ?? ''] ?? first(systems);
  return system === undefined ? browser : `${browser} on ${system}`;
}
