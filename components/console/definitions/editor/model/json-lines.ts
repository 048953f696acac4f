/**
 * The line (from 1) on which the value at a path begins, for example `triggers.3.clauses.0`; where the text has no such value, the line of
 * what is around it. Reads JSON that `JSON.parse` has accepted.
 */
export function lineOfPath(text: string, path: string): number {
  const wanted = path === '' ? [] : path.split('.');
  let at = 0;
  let found = 0;
  let depth = 0;

  const blanks = () => {
    while (/\s/.test(text.charAt(at))) at += 1;
  };
  const string = (): string => {
    const from = at;
    at += 1;
    while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
    at += 1;
    return String(JSON.parse(text.slice(from, at)));
  };

  /** Walks over one value; `matched` says how many parts of the path lead to it, or -1 once it has been left. */
  const value = (matched: number): void => {
    blanks();
    if (matched >= 0 && matched >= depth) {
      found = at;
      depth = matched;
    }
    const first = text.charAt(at);
    if (first === '{' || first === '[') {
      members(first === '{', matched);
      return;
    }
    if (first === '"') {
      string();
      return;
    }
    while (at < text.length && !/[,\]}\s]/.test(text.charAt(at))) at += 1;
  };

  const members = (isObject: boolean, matched: number): void => {
    at += 1;
    for (let index = 0; ; index += 1) {
      blanks();
      if (at >= text.length) return;
      if (text.charAt(at) === '}' || text.charAt(at) === ']') break;
      const start = at;
      const key = isObject ? string() : String(index);
      const isOnPath = matched >= 0 && wanted[matched] === key;
      if (isObject) {
        blanks();
        at += 1;
        if (isOnPath && wanted.length === matched + 1) found = start;
      }
      value(isOnPath ? matched + 1 : -1);
      blanks();
      if (text.charAt(at) === ',') at += 1;
    }
    at += 1;
  };

  value(0);
  return text.slice(0, found).split('\n').length;
}
