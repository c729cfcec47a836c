import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: so does everything that it needs. */
export function addHealth(
  http: FastifyInstance,
  parts: Readonly<Record<string, () => Promise<boolean>>>,
): void {
  http.get('/healthz', async (_, reply) => reply.header('cache-control', 'no-store').send({ alive: true }));
  http.get('/readyz', async (_, reply) => {
    const names = Object.keys(parts);
    const states = await Promise.all(Object.values(parts).map((ready) => ready().catch(() => false)));
    const ready = states.every(Boolean);
    const body = Object.fromEntries(names.map((name, index) => [name, states[index]]));
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, ...body });
  });
}
