import type { OutcomeKind, Verdict } from '#lib/contract/vocabulary.ts';

/** Cell texts that usually mean "nothing chosen". */
export const EMPTY_WORDS: readonly string[] = [
  'Select',
  '-',
  '--',
  '—',
  '?',
  '.',
  'N/A',
  'n/a',
  'NA',
  '#N/A',
  'NULL',
  'null',
  'None',
  'none',
  '(none)',
  '(blank)',
  'unknown',
  'Unknown',
  'undefined',
  'Not provided',
  'Not Specified',
  '--None--',
  '- Select -',
  'Please select',
  'k. A.',
  'k.A.',
  'keine Angabe',
  'Bitte wählen',
];

/**
 * What reps' own words say. A hedged yes ("might be", "maybe") stays `notSure`: counting it as `good` would claim more than was said
 * and raise every trigger's precision.
 */
const VERDICTS: Record<Verdict, readonly string[]> = {
  good: ['good', 'hot', 'a', 'yes', 'high', 'highinrelevance', 'relevant', 'qualified', 'accepted', 'excellent', 'gut', 'bon', 'bueno'],
  notGood: [
    'notgood',
    'bad',
    'cold',
    'no',
    'low',
    'lowinrelevance',
    'irrelevant',
    'worst',
    'unqualified',
    'disqualified',
    'rejected',
    'junk',
    'spam',
    'poor',
    'schlecht',
    'mauvais',
    'malo',
  ],
  notSure: ['notsure', 'unsure', 'maybe', 'mightbe', 'warm', 'medium', 'unclear', 'unsicher', 'vielleicht', 'peutetre', 'quizas'],
};

const OUTCOMES: Record<OutcomeKind, readonly string[]> = {
  converted: ['1', 'yes', 'true', 'converted', 'ja', 'oui', 'si'],
  notConverted: ['0', 'no', 'false', 'notconverted', 'unconverted', 'nein', 'non'],
  won: ['won', 'closedwon', 'gewonnen', 'gagne', 'ganado'],
  lost: ['lost', 'closedlost', 'verloren', 'perdu', 'perdido'],
};

const VERDICT_BY_WORD = invert(VERDICTS);
const OUTCOME_BY_WORD = invert(OUTCOMES);

/** The judgements that we understand among the texts of a column. */
export function verdictsOf(texts: Iterable<string>): Record<string, Verdict> {
  return known(texts, VERDICT_BY_WORD);
}

/** The outcomes that we understand among the texts of a column. */
export function outcomesOf(texts: Iterable<string>): Record<string, OutcomeKind> {
  return known(texts, OUTCOME_BY_WORD);
}

function known<T>(texts: Iterable<string>, byWord: ReadonlyMap<string, T>): Record<string, T> {
  const found: [string, T][] = [];
  for (const text of texts) {
    const meaning = byWord.get(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
    if (meaning !== undefined) found.push([text, meaning]);
  }
  return Object.fromEntries(found);
}

function invert<T extends string>(words: Record<T, readonly string[]>): ReadonlyMap<string, T> {
  const entries: [T, readonly string[]][] = [];
  for (const key in words) entries.push([key, words[key]]);
  return new Map(entries.flatMap(([meaning, list]) => list.map((word) => [word, meaning] as const)));
}
