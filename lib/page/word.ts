/**
 * A word in the page, in the browser's own language: the background has had the words of that one brought here before the manners. To ask the
 * browser for each would hold the page up until it answers. Values take the places of `$1`, `$2`.
 */
export function word(name: string, english: string, ...values: string[]): string {
  const known = globalThis.leadlight?.words?.[name] ?? english;
  return values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), known);
}
