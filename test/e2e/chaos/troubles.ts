import type { Extension } from '#test/helpers/extension.ts';
import { CUTS } from '#test/helpers/faulty-network.ts';
import type { ChaosWorld } from './world.ts';

export const TROUBLES = [
  'reset',
  'server',
  'answerLost',
  'offline',
  'garbage',
  'database',
  'portal',
  'answerTorn',
  'silent',
  'both',
] as const;
/** A cut of the network, the browser taken offline, or a kill of server, database or both. */
export type Trouble = (typeof TROUBLES)[number];

export type Troubles = {
  counts: { serverKills: number; databaseKills: number; networkCuts: number };
  begin(trouble: Trouble, extension: Extension): Promise<void>;
  /** Ends a cut. A killed server is on its way back already. */
  end(trouble: Trouble, extension: Extension): Promise<void>;
  /** Resolves once server and database answer. */
  settle(): Promise<void>;
};

type Given = Pick<ChaosWorld, 'server' | 'network' | 'killDatabase' | 'untilReady'>;

export function troublesOf({ server, network, killDatabase, untilReady }: Given): Troubles {
  const counts = { serverKills: 0, databaseKills: 0, networkCuts: 0 };
  let starting: Promise<void> = Promise.resolve();

  return {
    counts,
    async begin(trouble, { context }) {
      if (trouble === 'database' || trouble === 'both') {
        killDatabase();
        counts.databaseKills += 1;
      }
      if (trouble === 'server' || trouble === 'both') {
        await server.kill();
        counts.serverKills += 1;
        starting = server.start();
      }
      if (trouble === 'offline') await context.setOffline(true);
      if (isCut(trouble)) network.setWeather(trouble);
      if (trouble === 'offline' || isCut(trouble)) counts.networkCuts += 1;
    },
    async end(trouble, { context }) {
      if (trouble === 'offline') await context.setOffline(false);
      if (isCut(trouble)) network.setWeather('fair');
    },
    settle: () => starting.then(untilReady),
  };
}

function isCut(trouble: Trouble): trouble is (typeof CUTS)[number] {
  return CUTS.some((cut) => cut === trouble);
}
