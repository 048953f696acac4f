/**
 * A word in the page, in the browser's own language: no catalogue of ours is loaded into a CRM. In English where the browser has taken its
 * words away (the extension was updated under the page). Values take the places of `$1`, `$2`.
 */
export function word(name: string, english: string, ...values: string[]): string {
  const known = typeof chrome === 'undefined' ? undefined : chrome.i18n?.getMessage(name, values);
  return known || values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), english);
}
