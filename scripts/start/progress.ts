export type Progress = ReturnType<typeof createProgress>;

/** Says each step while it runs and how long it took; keeps the times in milliseconds by the step's key. */
export function createProgress(write: (text: string) => void = (text) => process.stderr.write(text)) {
  const times: Record<string, number> = {};
  const began = performance.now();
  return {
    say: (line: string) => write(`${line}\n`),
    async step<T>(key: string, label: string, work: () => Promise<T>): Promise<T> {
      const start = performance.now();
      write(`${label} … `);
      try {
        const value = await work();
        times[`${key}Ms`] = Math.round(performance.now() - start);
        write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
        return value;
      } catch (error) {
        write('failed\n');
        throw error;
      }
    },
    timings: (): Record<string, number> => ({ ...times, totalMs: Math.round(performance.now() - began) }),
  };
}
