/** Where the layout must be the same, mirrored, in a right-to-left language. */
export const MIRRORED = /^(?:components\/(?:panel|ui|language|reach)|entrypoints)\/.*\.css$/;

const PHYSICAL: readonly { pattern: RegExp; mend: string }[] = [
  { pattern: /(?:^|[\s{;])(?:margin|padding|border)-(?:left|right)\b/, mend: 'write …-inline-start or …-inline-end' },
  { pattern: /(?:^|[\s{;])(?:left|right)\s*:/, mend: 'write inset-inline-start or inset-inline-end' },
  { pattern: /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/, mend: 'write start or end (inline-start, inline-end)' },
  { pattern: /border-(?:top|bottom)-(?:left|right)-radius/, mend: 'write border-start-start-radius and its kin' },
  { pattern: /gradient\([^;]*(?:to (?:left|right)\b|\b90deg\b)/, mend: 'mirror the gradient under :dir(rtl)' },
];

/** A line whose comment names a reason may be physical: `/* physical: the arrow points at the page *\/`. */
const REASON = /\/\*\s*physical:\s*\S/;

/** Rules that name a side of the screen instead of the line's start or end, each with what to write. */
export function physicalRules(path: string, css: string): string[] {
  const lines = css.split('\n');
  return lines.flatMap((line, at) => {
    if (REASON.test(line) || REASON.test(lines[at - 1] ?? '')) return [];
    const mends = PHYSICAL.filter(({ pattern }) => pattern.test(line)).map(({ mend }) => mend);
    if (isLopsided(line)) mends.push('set the sides apart by …-inline');
    return mends.map(
      (mend) =>
        `${path}:${at + 1}: "${line.trim()}" stays where it is in a right-to-left language: ${mend}, or say why in /* physical: … */.`,
    );
  });
}

/** Whether the second and the fourth of four lengths differ: right and left. */
function isLopsided(line: string): boolean {
  const [, value = ''] = /(?:^|[\s{;])(?:margin|padding|inset|border-width)\s*:([^;]+);/.exec(line) ?? [];
  const lengths = value.trim().match(/(?:[^\s(]*\((?:[^()]|\([^()]*\))*\)|[^\s(]+)/g) ?? [];
  return lengths.length === 4 && lengths[1] !== lengths[3];
}
