import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('needs nothing: it serves this machine only, on port 4000', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      production: false,
      introspection: true,
      origins: [],
      trustedProxies: 0,
      metrics: { kind: 'off' },
      rateLimitFactor: 1,
      verification: 'automatic',
      minimumClientVersion: 1,
    });
    expect(config.dataFolder).toMatch(/\/data$/);
    expect(config.webRoot).toMatch(/apps\/web\/dist$/);
  });

  it('shows its schema in production only when it is told to', () => {
    expect(readConfig({ NODE_ENV: 'production' }).introspection).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', SOTTO_INTROSPECTION: 'on' }).introspection).toBe(true);
  });

  it('has accounts verified by hand in production, unless it is told otherwise', () => {
    expect(readConfig({ NODE_ENV: 'production' }).verification).toBe('by-hand');
    expect(readConfig({ NODE_ENV: 'production', SOTTO_VERIFICATION: 'automatic' })).toMatchObject({
      verification: 'automatic',
    });
    expect(readConfig({ SOTTO_VERIFICATION: 'by-hand' }).verification).toBe('by-hand');
  });

  it('can stop supporting old clients', () => {
    expect(readConfig({ SOTTO_MINIMUM_CLIENT: '3' }).minimumClientVersion).toBe(3);
  });

  it('takes an empty variable for none', () => {
    expect(readConfig({ PORT: '', HOST: ' ' })).toMatchObject({ port: 4000, host: '127.0.0.1' });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '40 00'],
    ['PORT', '4e3'],
    ['NODE_ENV', 'prod'],
    ['SOTTO_INTROSPECTION', 'yes'],
    ['SOTTO_ALLOWED_ORIGINS', 'sotto.example'],
    ['SOTTO_ALLOWED_ORIGINS', 'https://sotto.example/'],
    ['SOTTO_ALLOWED_ORIGINS', 'file:///etc'],
    ['SOTTO_TRUSTED_PROXIES', 'all'],
    ['SOTTO_LOG_LEVEL', 'loud'],
    ['SOTTO_METRICS_PORT', 'x'],
    ['SOTTO_RATE_LIMIT_FACTOR', '0'],
    ['SOTTO_VERIFICATION', 'manual'],
    ['SOTTO_MINIMUM_CLIENT', '0'],
    ['SOTTO_MINIMUM_CLIENT', '1.5'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ name: 'StartupError', message: expect.stringContaining(name) }),
    );
  });

  it('refuses a short metrics token without repeating it', () => {
    const read = () => readConfig({ SOTTO_METRICS_TOKEN: 'hunter2' });
    expect(read).toThrow(/SOTTO_METRICS_TOKEN/);
    expect(read).not.toThrow(/hunter2/);
  });

  it('reads several origins, and where metrics are served', () => {
    const config = readConfig({
      SOTTO_ALLOWED_ORIGINS: 'https://a.example, http://localhost:5173',
      SOTTO_METRICS_PORT: '9100',
    });
    expect(config.origins).toEqual(['https://a.example', 'http://localhost:5173']);
    expect(config.metrics).toEqual({ kind: 'port', port: 9100 });
  });
});
