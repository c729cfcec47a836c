import { join, resolve } from 'node:path';
import { StartupError } from './startup-error.ts';

/** Everything that can be set from outside. Read once, here, and passed on. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  readonly dataFolder: string;
  /** Folder of the built web client; where it is missing only the API is served. */
  readonly webRoot: string;
  readonly production: boolean;
  readonly introspection: boolean;
  /** Origins besides the server's own that browsers may connect from, such as `https://sotto.example`. */
  readonly origins: readonly string[];
  /** Number of reverse proxies in front whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
  readonly metrics: MetricsAccess;
  /** Multiplies every rate limit: 1 in production, more where one machine plays many people. */
  readonly rateLimitFactor: number;
  /** How accounts come to be verified (A1): at once, or by an administrator. */
  readonly verification: 'automatic' | 'by-hand';
  /** The oldest client version that may exchange encrypted messages (A4). */
  readonly minimumClientVersion: number;
}

export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug';

/** `/metrics` is served nowhere, on a port of its own, or to whoever sends the token as `Authorization: Bearer`. */
export type MetricsAccess =
  | { readonly kind: 'off' }
  | { readonly kind: 'port'; readonly port: number }
  | { readonly kind: 'token'; readonly token: string };

type Environment = Readonly<Record<string, string | undefined>>;

const repositoryRoot = join(import.meta.dirname, '../../..');
const logLevels: readonly LogLevel[] = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'];

/**
 * The one reader of the environment.
 *
 * | variable | default | meaning |
 * | --- | --- | --- |
 * | HOST | 127.0.0.1 | address to listen on; 0.0.0.0 or :: for all |
 * | PORT | 4000 | 0 to 65535 |
 * | SOTTO_DATA_DIR | ./data in the repository | database and secrets |
 * | SOTTO_WEB_ROOT | apps/web/dist | the built web client |
 * | NODE_ENV | development | `production` turns introspection off, and has accounts verified by hand, by default |
 * | SOTTO_INTROSPECTION | on in development | on, off |
 * | SOTTO_ALLOWED_ORIGINS | none | further origins for browsers, comma-separated |
 * | SOTTO_TRUSTED_PROXIES | 0 | 0 to 10 |
 * | SOTTO_LOG_LEVEL | info | silent, fatal, error, warn, info, debug |
 * | SOTTO_METRICS_PORT, SOTTO_METRICS_TOKEN | neither | where or to whom `/metrics` is served; token of at least 16 characters |
 * | SOTTO_RATE_LIMIT_FACTOR | 1 | 1 to 1,000,000 |
 * | SOTTO_VERIFICATION | by-hand in production, else automatic | who verifies new accounts: automatic, by-hand |
 * | SOTTO_MINIMUM_CLIENT | 1 | 1 to 1,000,000; older clients exchange no encrypted messages |
 *
 * @throws StartupError naming the variable that is wrong.
 */
export function readConfig(environment: Environment): Config {
  const production =
    choice(environment, 'NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  return {
    host: text(environment, 'HOST') ?? '127.0.0.1',
    port: integer(environment, 'PORT', 4000, 0, 65_535),
    dataFolder: resolve(repositoryRoot, text(environment, 'SOTTO_DATA_DIR') ?? 'data'),
    webRoot: resolve(repositoryRoot, text(environment, 'SOTTO_WEB_ROOT') ?? 'apps/web/dist'),
    production,
    introspection:
      choice(environment, 'SOTTO_INTROSPECTION', ['on', 'off'], production ? 'off' : 'on') === 'on',
    origins: origins(environment),
    trustedProxies: integer(environment, 'SOTTO_TRUSTED_PROXIES', 0, 0, 10),
    logLevel: choice(environment, 'SOTTO_LOG_LEVEL', logLevels, 'info'),
    metrics: metrics(environment),
    rateLimitFactor: integer(environment, 'SOTTO_RATE_LIMIT_FACTOR', 1, 1, 1_000_000),
    verification: choice(
      environment,
      'SOTTO_VERIFICATION',
      ['automatic', 'by-hand'],
      production ? 'by-hand' : 'automatic',
    ),
    minimumClientVersion: integer(environment, 'SOTTO_MINIMUM_CLIENT', 1, 1, 1_000_000),
  };
}

function text(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

function integer(environment: Environment, name: string, fallback: number, min: number, max: number): number {
  const value = text(environment, name);
  if (value === undefined) return fallback;
  if (!/^\d{1,9}$/.test(value) || Number(value) < min || Number(value) > max) {
    throw new StartupError(`${name} must be a whole number from ${min} to ${max}, not "${value}"`);
  }
  return Number(value);
}

function choice<T extends string>(
  environment: Environment,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const value = text(environment, name);
  if (value === undefined) return fallback;
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined)
    throw new StartupError(`${name} must be one of ${choices.join(', ')}, not "${value}"`);
  return found;
}

function origins(environment: Environment): readonly string[] {
  const values = (text(environment, 'SOTTO_ALLOWED_ORIGINS') ?? '').split(',').map((value) => value.trim());
  return values
    .filter((value) => value !== '')
    .map((value) => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      if (url === undefined || !/^https?:$/.test(url.protocol) || url.origin !== value) {
        throw new StartupError(
          `SOTTO_ALLOWED_ORIGINS must list origins such as https://sotto.example, not "${value}"`,
        );
      }
      return value;
    });
}

function metrics(environment: Environment): MetricsAccess {
  const token = text(environment, 'SOTTO_METRICS_TOKEN');
  const port = text(environment, 'SOTTO_METRICS_PORT');
  if (token !== undefined && port !== undefined) {
    throw new StartupError('SOTTO_METRICS_PORT and SOTTO_METRICS_TOKEN exclude each other');
  }
  if (port !== undefined)
    return { kind: 'port', port: integer(environment, 'SOTTO_METRICS_PORT', 0, 0, 65_535) };
  if (token === undefined) return { kind: 'off' };
  // The token itself is a secret: the line that refuses it does not repeat it.
  if (token.length < 16) throw new StartupError('SOTTO_METRICS_TOKEN must have at least 16 characters');
  return { kind: 'token', token };
}
