import { Counter, Histogram, type Registry } from 'prom-client';
import type { Logger } from '../logging.ts';

/** Begins to watch an operation; the result is called once, when it has ended. */
export type OperationObserver = () => (kind: string, name: string | null, ok: boolean) => void;

/** Notes kind, name and duration of each operation; never its text, its variables or who asked. */
export function makeObserver(logger: Logger, registry: Registry): OperationObserver {
  const durations = new Histogram({
    name: 'sotto_operation_seconds',
    help: 'Time that operations took, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  const total = new Counter({
    name: 'sotto_operations_total',
    help: 'Operations, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  return () => {
    const begin = process.hrtime.bigint();
    return (kind, name, ok) => {
      const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
      const labels = { kind, outcome: ok ? 'ok' : 'error' };
      durations.observe(labels, seconds);
      total.inc(labels);
      logger.debug({ kind, name: name?.slice(0, 64), ms: Math.round(seconds * 1_000), ok }, 'operation');
    };
  };
}
