import { uuidv7 } from 'uuidv7';
import { rejudgePeople } from '#server/services/rejudge.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertPeople } from '#server/store/people.ts';
import { insertStageEntries } from '#server/store/stage-entries.ts';
import type { TestApi } from './api.ts';
import { DAY, newPerson, newWorkspace, type TestWorkspace } from './workspace.ts';

/** People with behaviour, steps and attributes of every kind, judged under the first version. */
export async function populatedWorkspace(api: TestApi, people: number): Promise<TestWorkspace & { everybody: string[] }> {
  const ws = await newWorkspace(api);
  const ago = (days: number) => new Date(api.clock.now.getTime() - days * DAY).toISOString();
  const ids = Array.from({ length: people }, () => uuidv7()).sort();
  await api.store.inWorkspace(ws.id, async (tx) => {
    await insertPeople(
      tx,
      ws.id,
      ids.map((id, n) =>
        newPerson(
          {
            id,
            accountId: n % 3 === 0 ? ws.accountId : null,
            email: n % 4 === 0 ? null : `p${n}@${n % 5 === 0 ? 'example.net' : 'example.com'}`,
          },
          ago(80),
        ),
      ),
    );
    await insertEvents(
      tx,
      ws.id,
      ids.flatMap((personId, n) =>
        Array.from({ length: n % 8 }, (_, k) => ({
          id: uuidv7(),
          personId,
          ts: ago(70 - ((n * 13 + k * 9) % 69)),
          name: ['Pricing Viewed', 'Paper Read', 'Page Viewed'][(n + k) % 3] ?? '',
          source: 'website',
          properties: { topic: ['what it costs', 'news', 'Total Cost'][k % 3] ?? '', tags: null },
          messageId: uuidv7(),
          receivedAt: ago(0),
        })),
      ),
    );
    await insertStageEntries(
      tx,
      ws.id,
      ids.flatMap((personId, n) =>
        n % 10 === 3
          ? [
              {
                id: uuidv7(),
                personId,
                axis: 'lifecycle',
                stage: 'sal',
                fromStage: null,
                enteredAt: ago(20),
                origin: 'moved',
                why: 'Called',
                actor: 'A rep',
                evidence: [],
                definitionVersion: null,
                recordedAt: ago(20),
              },
            ]
          : [],
      ),
    );
  });
  const everybody = [...ids, ws.personId, ...ws.twinIds].sort();
  await rejudgePeople({ store: api.store, workspaceId: ws.id, now: () => api.clock.now, newId: uuidv7 }, everybody);
  return { ...ws, everybody };
}
