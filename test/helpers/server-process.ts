import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const LINES_KEPT = 20;

export type ServerProcess = {
  /** Resolves once the server answers requests; rejects with its last words when it ends before. */
  start(): Promise<void>;
  /** As a crash ends it (kill -9). */
  kill(): Promise<void>;
  /** In order; rejects when it does not end well. */
  stop(): Promise<void>;
};

/** The server as a process of its own, so that it can be killed. `environment`: its settings (see server/config.ts). */
export function serverProcess(environment: Record<string, string>): ServerProcess {
  let child: ChildProcess | null = null;

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return 0;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    const [code] = await ended;
    return code;
  }

  return {
    async start() {
      const started = spawn(process.execPath, [MAIN], {
        env: { ...process.env, ...environment, LEADLIGHT_LOG_LEVEL: 'info' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      const words: string[] = [];
      const hear = (line: string) => words.splice(0, words.length, ...words.slice(1 - LINES_KEPT), line);
      createInterface({ input: started.stderr }).on('line', hear);
      await new Promise<void>((ready, fail) => {
        createInterface({ input: started.stdout }).on('line', (line) => {
          hear(line);
          if (line.includes('"msg":"ready"')) ready();
        });
        started.once('exit', (code, signal) => fail(new Error(`The server ended (${signal ?? code}):\n${words.join('\n')}`)));
      });
    },
    async kill() {
      await end('SIGKILL');
    },
    async stop() {
      const code = await end('SIGTERM');
      if (code !== 0) throw new Error(`The server stopped with code ${code}.`);
    },
  };
}
