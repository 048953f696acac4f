import { execFileSync } from 'node:child_process';

/** The project's files that git tracks or would track, as paths from the project's folder. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const deleted = new Set(execFileSync('git', ['ls-files', '--deleted', '-z'], { encoding: 'utf8' }).split('\0'));
  return listed.split('\0').filter((path) => path !== '' && !deleted.has(path));
}

export function sourceFiles(): string[] {
  return projectFiles().filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts'));
}
