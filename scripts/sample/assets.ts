import { ASSET_ROWS } from './asset-list.ts';
import { DAY, iso } from './calendar.ts';
import type { createIds } from './ids.ts';
import type { SampleAsset, SampleMember } from './types.ts';

/** The library with ids, owners and dates. */
export function sampleAssets(now: number, newId: ReturnType<typeof createIds>, members: readonly SampleMember[]): SampleAsset[] {
  const owners = members.filter((member) => member.role === 'marketer');
  return ASSET_ROWS.map(([title, format, stages, personas, industries, addedDaysAgo, fate = {}], index) => {
    const addedAt = iso(now - addedDaysAgo * DAY);
    return {
      id: newId('asset', addedAt),
      externalId: `asset-${String(index + 1).padStart(3, '0')}`,
      title,
      url: `https://content.example.com/library/${slug(title)}`,
      format,
      stages: [...stages],
      personas: [...personas],
      industries: [...industries],
      products: [],
      language: 'en',
      owner: owners[index % owners.length]?.name ?? null,
      reviewBy: iso(now + (180 - (addedDaysAgo % 200)) * DAY),
      expiresAt: fate.expiresIn === undefined ? null : iso(now + fate.expiresIn * DAY),
      addedAt,
      retiredAt: fate.retiredAgo === undefined ? null : iso(now - fate.retiredAgo * DAY),
    };
  });
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
