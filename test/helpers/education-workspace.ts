import { uuidv7 } from 'uuidv7';
import type { JourneyStage, Role } from '#lib/contract/vocabulary.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { insertAssets, type NewAsset } from '#server/store/assets.ts';
import { insertAgreedVersion } from '#server/store/definition-versions.ts';
import { insertMember } from '#server/store/members.ts';
import { agreedVersion } from './agreed-version.ts';
import { educationDefinition } from './education-definition.ts';

export const EDUCATION_PASSWORD = 'education-tests';

export type EducationWorkspace = { id: string; emails: Record<'admin' | 'marketer' | 'rep', string> };

const AGREED = '2026-01-01T00:00:00.000Z';

/** A workspace for the real education leads on a running server: their definition, signed by both sides, three members and three assets. */
export async function educationWorkspace({ server }: Pick<Stack, 'server'>, name: string): Promise<EducationWorkspace> {
  const { store, users } = server;
  const people = Object.fromEntries(
    await Promise.all(
      (['admin', 'marketer', 'rep'] as const).map(async (role) => {
        const email = `${role}.${name}@example.com`;
        return [
          role,
          {
            role,
            email,
            name: NAMES[role],
            userId: await users.ensure({ name: NAMES[role], email, password: EDUCATION_PASSWORD }),
            id: uuidv7(),
          },
        ];
      }),
    ),
  ) as Record<'admin' | 'marketer' | 'rep', { role: Role; email: string; name: string; userId: string; id: string }>;
  const { admin, marketer, rep } = people;
  const outside = { store, now: () => new Date(), newId: uuidv7 };
  const { workspaceId } = await createWorkspace(outside, { name: `Education ${name}`, admin: { ...admin, side: 'sales' } });
  await store.inWorkspace(workspaceId, async (tx) => {
    for (const member of [
      { ...marketer, side: 'marketing' as const },
      { ...rep, side: null },
    ])
      await insertMember(tx, workspaceId, { ...member, active: true, createdAt: AGREED });
    const signers = { marketing: marketer.id, sales: admin.id };
    await insertAgreedVersion(tx, workspaceId, agreedVersion({ name: 'Course leads', body: educationDefinition, signers, at: AGREED }));
    await insertAssets(tx, workspaceId, [
      asset('Choosing a course', ['awareness']),
      asset('Careers after the course', ['consideration']),
      asset('Fees and dates', ['decision']),
    ]);
  });
  return { id: workspaceId, emails: { admin: admin.email, marketer: marketer.email, rep: rep.email } };
}

const NAMES = { admin: 'Ada Admin', marketer: 'Mina Marketer', rep: 'Rafael Rep' };

function asset(title: string, stages: JourneyStage[]): NewAsset {
  const url = `https://www.example.com/${title.toLowerCase().replaceAll(' ', '-')}`;
  const tags = { personas: [], industries: [], products: [] };
  return {
    id: uuidv7(),
    externalId: null,
    title,
    url,
    format: 'guide',
    stages,
    ...tags,
    language: 'en',
    owner: null,
    reviewBy: null,
    expiresAt: null,
    source: 'tests',
    createdAt: AGREED,
    retiredAt: null,
  };
}
