import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * The built web client at `/`. Files under assets/ have their hash in their name and may be kept for ever;
 * everything else is asked for anew each time. Paths of the client's own router get its one page.
 */
export async function serveWeb(http: FastifyInstance, root: string): Promise<void> {
  const built = existsSync(join(root, 'index.html'));
  if (built) {
    await http.register(fastifyStatic, {
      root,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(root, 'assets') + sep);
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  http.setNotFoundHandler(async (request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page && built) return reply.sendFile('index.html');
    reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8');
    return page ? 'The web client is not built. The API is at /graphql.\n' : 'Not found.\n';
  });
}
