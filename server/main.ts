import { uuidv7 } from 'uuidv7';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { ListenError, startServer } from './start-server.ts';
import { DatabaseBootError } from './store/boot-error.ts';

/** Starts the server with the settings of the environment, and stops it in order on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const server = await startServer(config, { log, now: () => new Date(), newId: uuidv7 });

  let isStopping = false;
  async function stop(signal: string): Promise<void> {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    await server.stop();
    log.info('stopped');
    process.exit(0);
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'unexpected failure; stopping');
    void server.stop().finally(() => process.exit(1));
  });
}

main().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof DatabaseBootError || error instanceof ListenError;
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
