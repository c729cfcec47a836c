import { cpus } from 'node:os';
import { benchPrimitives } from './primitives.ts';

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
await benchPrimitives();
