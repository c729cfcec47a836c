import { createHash, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import { bearerToken } from './session-cookie.ts';

/**
 * `/metrics` for Prometheus, as the configuration says.
 * @returns the server of its own, if it has one, to be closed by the caller.
 */
export async function addMetrics(
  http: FastifyInstance,
  registry: Registry,
  { metrics, host }: Config,
): Promise<FastifyInstance | null> {
  switch (metrics.kind) {
    case 'off':
      return null;
    case 'token':
      http.get('/metrics', async (request, reply) => {
        const token = bearerToken(request.headers.authorization);
        if (token === null || !sameSecret(token, metrics.token)) return reply.callNotFound();
        return reply.type(registry.contentType).send(await registry.metrics());
      });
      return null;
    case 'port': {
      const own = Fastify({ logger: false });
      own.get('/metrics', async (_, reply) =>
        reply.type(registry.contentType).send(await registry.metrics()),
      );
      await own.listen({ host, port: metrics.port });
      return own;
    }
  }
}

/** Compares in a time that tells nothing of either. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
