import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { RecordRef } from '#lib/contract/record.ts';
import { createRandom } from '#scripts/sample/random.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { getContext } from '#server/services/get-context.ts';

const RECORD: RecordRef = { crm: 'practice', host: 'crm.example.com', org: null, objectType: 'lead', rawType: 'lead', id: 'bench' };

/** Reads the context of somebody ever so often, until `isOver`, whether or not the read before has been answered. Answers each read's milliseconds, from when it was due. */
export async function readContexts(
  ctx: Omit<ServiceContext, 'now' | 'newId'>,
  everyMs: number,
  personAt: (chance: number) => string,
  isOver: () => boolean,
): Promise<number[]> {
  const random = createRandom(1, 'reads');
  const started = performance.now();
  const times: number[] = [];
  const open: Promise<void>[] = [];
  for (let read = 0; !isOver(); read += 1) {
    const due = started + read * everyMs;
    await pause(Math.max(0, due - performance.now()));
    open.push(
      getContext({ ...ctx, now: () => new Date(), newId: uuidv7 }, { record: RECORD, personId: personAt(random.next()) }).then((answer) => {
        if (!answer.ok || answer.value.journey === null) throw new Error('A context could not be read.');
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(open);
  return times;
}
