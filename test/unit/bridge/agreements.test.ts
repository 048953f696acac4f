import { expect, it } from 'vitest';
import { createAgreements } from '#lib/bridge/background/agreements.ts';
import type { Failure } from '#lib/bridge/http.ts';
import type { AgreementText } from '#lib/contract/agreement.ts';
import type { Result } from '#lib/contract/errors.ts';
import { idOf } from './entries.ts';
import { memoryStore } from './sign-in-server.ts';

function textOf(version: number, activatedAt: string | null): AgreementText {
  const status = activatedAt === null ? 'proposed' : 'active';
  const definition = { id: idOf(version), version, name: 'Shared definition', status, activatedAt } as const;
  return { definition, contentHash: 'a'.repeat(64), reviewBy: null, signatures: [], sections: [] };
}

/** Agreements over a server that can be out of reach, and workers that come one after the other. */
function library() {
  const store = memoryStore();
  const asked: number[] = [];
  const texts = new Map([
    [3, textOf(3, '2026-01-01T00:00:00.000Z')],
    [4, textOf(4, null)],
  ]);
  let owner: string | null = 'ada';
  let isDown = false;
  const start = () =>
    createAgreements({
      store,
      async fetchAgreement(version): Promise<Result<AgreementText, Failure>> {
        asked.push(version);
        const text = texts.get(version);
        if (isDown || text === undefined) return { ok: false, error: { code: isDown ? 'offline' : 'notFound', message: '' } };
        return { ok: true, value: text };
      },
      owner: async () => owner,
    });
  return {
    store,
    asked,
    texts,
    start,
    signIn: (as: string | null) => {
      owner = as;
    },
    down: () => {
      isDown = true;
    },
  };
}

it('fetches what counts once, and has it when the worker was stopped and the server is gone', async () => {
  const l = library();
  expect(await l.start().get(3)).toMatchObject({ ok: true, value: { definition: { version: 3 } } });
  l.down();
  expect(await l.start().get(3)).toMatchObject({ ok: true, value: { definition: { version: 3 } } });
  expect(await l.start().get(5)).toMatchObject({ ok: false, error: { code: 'offline' } });
  expect(l.asked).toEqual([3, 5]);
});

it('looks again at what is still being signed', async () => {
  const l = library();
  await l.start().get(4);
  l.texts.set(4, textOf(4, '2026-02-01T00:00:00.000Z'));
  expect(await l.start().get(4)).toMatchObject({ value: { definition: { status: 'active' } } });
  await l.start().get(4);
  expect(l.asked).toEqual([4, 4]);
});

it('shows nobody what another member has read', async () => {
  const l = library();
  await l.start().get(3);
  l.signIn('ben');
  await l.start().get(3);
  expect(l.asked).toEqual([3, 3]);
  await l.start().clear();
  expect(JSON.stringify(l.store.values)).not.toContain('Shared definition');
});
