/**
 * The line (from 1) on which the value at a path stands, for example `triggers.3.clauses.0`; where the text has no such value, the line of
 * what is around it. Reads JSON that `JSON.parse` has accepted, however deep it is.
 */
export function lineOfPath(text: string, path: string): number {
  let found = skipBlanks(text, 0);
  let value = found;
  for (const part of path === '' ? [] : path.split('.')) {
    const member = findMember(text, value, part);
    if (member === null) break;
    found = member.start;
    value = member.value;
  }
  return text.slice(0, found).split('\n').length;
}

/** A member of the object or list at a place: where it starts (at its key) and where its value does. */
function findMember(text: string, from: number, name: string): { start: number; value: number } | null {
  const open = text.charAt(from);
  if (open !== '{' && open !== '[') return null;
  let at = skipBlanks(text, from + 1);
  for (let index = 0; at < text.length && text.charAt(at) !== '}' && text.charAt(at) !== ']'; index += 1) {
    const start = at;
    let key = String(index);
    if (open === '{') {
      const end = skipString(text, at);
      key = String(JSON.parse(text.slice(at, end)));
      at = skipBlanks(text, skipBlanks(text, end) + 1);
    }
    if (key === name) return { start, value: at };
    at = skipBlanks(text, skipValue(text, at));
    if (text.charAt(at) === ',') at = skipBlanks(text, at + 1);
  }
  return null;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** Behind the string that begins here. */
function skipString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

/** Behind the value that begins here. */
function skipValue(text: string, from: number): number {
  let at = from;
  let depth = 0;
  do {
    const sign = text.charAt(at);
    if (sign === '"') {
      at = skipString(text, at);
      continue;
    }
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    at += 1;
  } while (at < text.length && (depth > 0 || !/[,\]}]/.test(text.charAt(at))));
  return at;
}
