import { createServer } from 'node:net';

/** Whether something else already listens on this port of the loopback address. */
export function isPortTaken(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(false)));
  });
}
