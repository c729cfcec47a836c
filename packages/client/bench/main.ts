import { cpus } from 'node:os';
import { benchArchive } from './archive.ts';

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
await benchArchive();
