import { DAY, iso } from './calendar.ts';
import type { createIds } from './ids.ts';
import type { SampleMember } from './types.ts';

const TEAM = [
  ['Dana Oyelaran', 'rep'],
  ['Marek Svoboda', 'rep'],
  ['Inès Delacroix-Benhamou', 'rep'],
  ['Tariq Al-Masri', 'rep'],
  ['Hyejin Park', 'rep'],
  ['Bartholomew Featherstonehaugh-Cholmondeley', 'rep'],
  ['Lucía Ibáñez', 'marketer'],
  ['Søren Kjær', 'marketer'],
  ['נועה אלון', 'marketer'],
  ['Gudrun Achebe', 'manager'],
  ['Ada Renner', 'admin'],
] as const;
/** Who signs for whom: the marketers and the sales manager. */
const SIDES = { rep: null, marketer: 'marketing', manager: 'sales', admin: null } as const;
const MAIL: Readonly<Record<string, string>> = { 'נועה אלון': 'noa.alon' };

/** The people of the sample company who sign in. Their addresses are `first.last@leadlight.example.com`. */
export function sampleMembers(now: number, newId: ReturnType<typeof createIds>): SampleMember[] {
  const createdAt = iso(now - 385 * DAY);
  return TEAM.map(([name, role]) => ({
    id: newId('member', createdAt),
    name,
    email: `${MAIL[name] ?? mail(name)}@leadlight.example.com`,
    role,
    side: SIDES[role],
    createdAt,
  }));
}

function mail(name: string): string {
  return name
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.');
}
