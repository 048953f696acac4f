const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A value as it may stand in a sentence: set apart where its direction could pull the words around it along (a Latin name in Hebrew, a
 * Hebrew name in English). https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolated(value: string, direction: 'ltr' | 'rtl'): string {
  const isAlike = direction === 'ltr' && !RIGHT_TO_LEFT.test(value);
  return isAlike || value === '' ? value : `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}`;
}
