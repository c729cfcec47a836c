import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { maskError } from './masking.ts';

function collect() {
  const lines: string[] = [];
  return { lines, logger: pino({ level: 'debug' }, { write: (line: string) => lines.push(line) }) };
}

describe('an error on its way out', () => {
  it('R34: tells neither the client nor the log what it quotes, and gives both the same id', () => {
    const { lines, logger } = collect();
    const cause = new Error("insert into event values ('my secret')");
    const error = new GraphQLError(cause.message, { originalError: cause, path: ['sendMessage'] });
    const masked = maskError(error, error.toJSON(), logger);
    expect(JSON.stringify(masked)).not.toContain('secret');
    expect(lines.join()).not.toContain('secret');
    expect(masked.extensions).toMatchObject({
      code: 'INTERNAL',
      incidentId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(lines.join()).toContain(String(masked.extensions?.['incidentId']));
    expect(lines.join()).toContain('masking.test.ts');
    expect(masked.path).toEqual(['sendMessage']);
  });

  it('is left as it is when it was made on purpose', () => {
    const { lines, logger } = collect();
    const cause = new GraphQLError('Sign in first.', { extensions: { code: 'NOT_SIGNED_IN' } });
    for (const error of [cause, new GraphQLError(cause.message, { originalError: cause })]) {
      expect(maskError(error, error.toJSON(), logger)).toEqual(error.toJSON());
    }
    expect(lines).toEqual([]);
  });
});
