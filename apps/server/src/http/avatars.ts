import type { EntityManager } from '@mikro-orm/core';
import type { FastifyInstance } from 'fastify';
import { Avatar } from '../modules/account/index.ts';

const ID = /^[A-Za-z0-9_-]{22}$/;

/**
 * `/avatars/:id`: pictures of accounts. Needs no session: whoever knows an id has it from somebody who may see the
 * account, and nobody can guess one. A new picture has a new id, so each can be kept for ever. What is inside was made
 * by a stranger: it is taken for nothing but what the server found it to be, and can do nothing as a page.
 */
export function addAvatars(http: FastifyInstance, fork: () => EntityManager): void {
  http.get<{ Params: { id: string } }>('/avatars/:id', async ({ params: { id } }, reply) => {
    const avatar = ID.test(id) ? await fork().findOne(Avatar, { id }) : null;
    if (avatar === null) {
      return reply
        .code(404)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send('Not found.\n');
    }
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .type(avatar.contentType)
      .send(Buffer.from(avatar.bytes));
  });
}
