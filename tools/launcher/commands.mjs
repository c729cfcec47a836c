import { join } from 'node:path';
import { LaunchError, root, run, say } from './process.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const tool = (path) => join(root, 'tools', path);

/** Each takes the toolchain and the arguments behind the command's name, and gives an exit code. */
export const commands = {
  async start({ node, env }) {
    say('Building the web client');
    const built = await run(
      bin('turbo'),
      ['run', 'build', '--output-logs=errors-only', '--log-prefix=none'],
      {
        env,
        quiet: true,
      },
    );
    if (built !== 0) throw new LaunchError('The web client could not be built; the lines above say why.');
    say('Starting the server');
    return run(node, [join(root, 'apps/server/src/main.ts')], { env });
  },

  dev: ({ node, env }) => run(node, [tool('dev/main.ts')], { env }),

  check: ({ node, env }, args) => run(node, [tool('check/main.ts'), ...args], { env }),

  test: ({ node, env }, args) => run(node, [tool('test/main.ts'), ...args], { env }),

  bench: ({ node, env }, args) => run(node, [tool('bench/main.ts'), ...args], { env }),

  gun: ({ node, env }, args) => run(node, [tool('gun/main.ts'), ...args], { env }),

  stolen: ({ node, env }, args) => run(node, [tool('stolen/main.ts'), ...args], { env }),

  codegen: ({ node, env }, args) => run(node, [tool('codegen/main.ts'), ...args], { env }),

  format: ({ env }) => run(bin('biome'), ['check', '--write', '.'], { env }),
};
