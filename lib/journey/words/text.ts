/** Text in typographic quotes. What could mislead a reader – quotes, and signs that cannot be seen or turn the writing round – is spelled out. */
export function quoted(text: string): string {
  return `“${visible(text.replace(/[“”\\]/g, codePoint))}”`;
}

/** Signs that cannot be seen as `\u{202e}`; joiners stay, which some writing needs between letters. */
export function visible(text: string): string {
  return text.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, codePoint);
}

/** With commas between thousands, on every machine alike. */
export function numberText(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}

/** "1 point", "24 points", "2.5 points". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** "7 days", "a day", "12 hours": in whole hours or minutes below a day, where that is exact. */
export function spanText(days: number): string {
  if (days === 1) return 'a day';
  if (days < 1 && Math.round(days * 24) / 24 === days) return unit(Math.round(days * 24), 'an hour', 'hours');
  if (days < 1 && Math.round(days * 1440) / 1440 === days) return unit(Math.round(days * 1440), 'a minute', 'minutes');
  return `${numberText(days)} days`;
}

/** "the last 7 days", "the last hour". */
export function lastText(days: number): string {
  return `the last ${spanText(days).replace(/^an? /, '')}`;
}

/** "A", "A or B", "A, B or C". */
export function listText(parts: readonly string[], last: 'and' | 'or'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** A sentence's beginning in the middle of another; what is quoted stays as it is. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unit(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`;
}

function codePoint(sign: string): string {
  return `\\u{${sign.codePointAt(0)?.toString(16)}}`;
}
