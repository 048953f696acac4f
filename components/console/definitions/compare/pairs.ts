import type { DefinitionSummary } from '#lib/contract/agreement.ts';

/** What a version is compared with at first: the one in force, or, for one that counts or counted, the one that counted before it. */
export function baseOf(
  version: Pick<DefinitionSummary, 'version' | 'activatedAt'>,
  versions: readonly DefinitionSummary[],
): DefinitionSummary | null {
  const { activatedAt } = version;
  if (activatedAt === null) return versions.find(({ status }) => status === 'active') ?? null;
  const earlier = versions.filter((other) => other.activatedAt !== null && other.activatedAt < activatedAt);
  return earlier.toSorted((a, b) => (b.activatedAt ?? '').localeCompare(a.activatedAt ?? ''))[0] ?? null;
}
