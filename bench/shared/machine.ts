import { cpus, loadavg, release, totalmem, type } from 'node:os';

/**
 * What a bench measured on, in one line. The load is the number of processes that wanted a core in the last minute: above the number of
 * cores, times are long and uneven.
 *
 * @param beside what else the figures depend on, with its version
 */
export function machineLine(beside: string): string {
  const [cpu] = cpus();
  const cores = `${cpus().length} × ${cpu?.model.trim() || process.arch}`;
  return [
    cores,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${type()} ${release()}`,
    beside,
    `Node ${process.version}`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ].join(', ');
}
