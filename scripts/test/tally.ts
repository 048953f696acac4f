export type Tally = { passed: number; failed: number };

/** What the closing lines of a runner say was passed and failed; a part without such lines counts as one check. */
export function tallyOf(output: string, exitCode: number): Tally {
  const lines = output.split('\n').filter((line) => /^\s*(Tests\s|\d+ (passed|failed|did not run|interrupted)\b)/.test(line));
  const sum = (word: string) =>
    lines.flatMap((line) => [...line.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))]).reduce((total, match) => total + Number(match[1]), 0);
  const passed = sum('passed');
  const failed = sum('failed');
  if (passed + failed === 0) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}
