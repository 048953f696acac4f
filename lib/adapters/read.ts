import type { Adapter } from './adapter.ts';
import { decoded } from './decode.ts';

/** An address inside a text; deliberately plain, since the CRM has validated it. */
const EMAIL = /[^\s<>()",;:@]+@[^\s<>()",;:@]+\.[^\s<>()",;:@.]{2,}/;

/** The record's title as the page shows it now; null where there is none. */
export function readTitle(adapter: Adapter, document: Document): string | null {
  return textsOf(adapter.title, document)[0] ?? null;
}

/**
 * The record's e-mail, in lower case, as the page shows it now. Null where there is none or where several differ:
 * nothing is guessed.
 */
export function readEmail(adapter: Adapter, document: Document): string | null {
  const found = new Set(textsOf(adapter.email, document).flatMap((text) => EMAIL.exec(text)?.[0].toLowerCase() ?? []));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function textsOf(selector: string | undefined, document: Document): string[] {
  if (!selector) return [];
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter(isShown)
    .map(textOf)
    .filter((text) => text !== '');
}

/** Other records' tabs stay in the page, hidden; what a person cannot see does not count. */
function isShown(element: HTMLElement): boolean {
  return element.closest('[hidden],[aria-hidden="true"]') === null && element.checkVisibility?.() !== false;
}

function textOf(element: HTMLElement): string {
  const href = element.getAttribute('href') ?? '';
  if (href.startsWith('mailto:')) return decoded(href.slice(7).split('?')[0] ?? '');
  const value = 'value' in element && typeof element.value === 'string' ? element.value : element.textContent;
  return value.replace(/\s+/g, ' ').trim();
}
