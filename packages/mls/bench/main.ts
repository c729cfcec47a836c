import { cpus } from 'node:os';
import { benchGroups } from './groups.ts';
import { benchPrimitives } from './primitives.ts';

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
await benchPrimitives();
await benchGroups();
