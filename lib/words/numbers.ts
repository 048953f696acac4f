/** Numbers and lists as a locale writes them. Examples in the comments are those of `en-GB`. */
export type Numbers = {
  /** `1,040`, `7.5`, `−4` with a true minus; one decimal place at most. */
  points: (value: number) => string;
  /** For a glance: whole points, but never a 0 where something is left. */
  wholePoints: (value: number) => string;
  /** `sales and marketing`. */
  list: (parts: readonly string[]) => string;
};

export function numbersIn(locale: string): Numbers {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const points = (value: number) => numbers.format(round(value)).replace('-', '−');
  return {
    points,
    wholePoints: (value) => (Math.abs(value) >= 0.5 || value === 0 ? points(Math.round(value)) : points(value)),
    list: (parts) => lists.format(parts),
  };
}

/** To one decimal place, and never `−0`. */
function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
