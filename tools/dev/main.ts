/**
 * `npm run dev`: the server restarts when its sources change, the web client reloads in place. The browser talks
 * to Vite, which passes /graphql on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const port = process.env['PORT'] ?? '4000';
const webPort = process.env['SOTTO_WEB_PORT'] ?? '5173';
const origins = `http://localhost:${webPort},http://127.0.0.1:${webPort}`;

const children: ChildProcess[] = [
  spawn(process.execPath, ['--watch-preserve-output', '--watch', 'apps/server/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: port,
      SOTTO_ALLOWED_ORIGINS: process.env['SOTTO_ALLOWED_ORIGINS'] ?? origins,
    },
  }),
  spawn(join(root, 'apps/web/node_modules/.bin/vite'), ['--port', webPort, '--strictPort'], {
    cwd: join(root, 'apps/web'),
    stdio: 'inherit',
    env: { ...process.env, SOTTO_API: `http://localhost:${port}` },
  }),
];

let stopping = false;
function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
for (const child of children) child.on('exit', (code) => stop(code ?? 0));
