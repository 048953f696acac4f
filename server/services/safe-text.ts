const MOST_DEPTH = 32;
/** Files that travel as text: who reads them tells row and column of what is wrong. */
const JUDGED_BY_THE_READER = new Set(['csv']);

/**
 * What makes a JSON value unfit to be stored anywhere, in words: text that is no valid Unicode, NUL, a key that would reach a prototype, or
 * endless nesting. Null: nothing. Walks without recursion.
 */
export function unsafeText(value: unknown): { message: string; path: string } | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, path, depth } = next;
    if (typeof current === 'string') {
      const message = complaint(current);
      if (message !== null) return { message, path };
      continue;
    }
    if (typeof current !== 'object' || current === null) continue;
    if (depth >= MOST_DEPTH) return { message: 'The request is nested too deeply.', path: '' };
    for (const [key, inner] of Object.entries(current)) {
      if (key === '__proto__') return { message: 'The request has a part that nobody asked for: __proto__.', path };
      const message = complaint(key);
      if (message !== null) return { message, path };
      if (path === '' && JUDGED_BY_THE_READER.has(key)) continue;
      waiting.push({ value: inner, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
    }
  }
  return null;
}

function complaint(text: string): string | null {
  if (text.includes('\u0000')) return 'The text holds a NUL character, which cannot be stored. Remove it and send it again.';
  if (!text.isWellFormed())
    return 'The text holds half a character (a lone surrogate), which cannot be stored. Remove it and send it again.';
  return null;
}
