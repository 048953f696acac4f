const POINTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Points to one decimal, with a true minus: `10.6`, `−4`. */
export function points(value: number): string {
  return POINTS.format(value).replace('-', '−');
}
