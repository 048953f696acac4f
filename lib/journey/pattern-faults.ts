/** A group that is open: whether something in it repeats so far. */
type Group = { repeats: boolean };

/** Counts up to here are as good as writing the piece out; above, a repeat is one. */
const FEW = 10;

const LOOK_AROUND = /^\(\?(?:[=!]|<[=!])/;
const BACK_REFERENCE = /^\\(?:[1-9]|k[<{'])|^\(\?P=/;
const ATOMIC = /^\(\?(?:>|\()/;
const REPEAT = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})\??/;

/**
 * What the agreement's patterns may not use, in words; null when there is nothing. Repeats inside repeats are what makes other engines run for ever:
 * ours would not, but somebody will paste the pattern into one that does.
 */
export function patternFault(pattern: string): string | null {
  const groups: Group[] = [{ repeats: false }];
  /** Whether the piece just read repeats inside; null: there is no piece to repeat. */
  let inner: boolean | null = null;
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    if (LOOK_AROUND.test(rest))
      return 'Looking ahead or behind, as in (?=…) or (?<=…), is not possible here. Use several conditions instead.';
    if (BACK_REFERENCE.test(rest)) return 'Referring back to a group, as in \\1, is not possible here. Write the text out.';
    if (ATOMIC.test(rest)) return 'Groups that begin with (?> or (?( are not possible here. Use a plain group: ( … ).';
    const repeat = REPEAT.exec(rest);
    if (repeat !== null && inner !== null) {
      const isRepeat = mayRepeatOften(repeat);
      if (isRepeat && inner) return nested(pattern, at + repeat[0].length);
      const group = groups.at(-1);
      if (isRepeat && group !== undefined) group.repeats = true;
      inner = inner || isRepeat;
      at += repeat[0].length;
    } else if (rest.startsWith('(')) {
      groups.push({ repeats: false });
      inner = null;
      at += /^\(\?[a-zA-Z-]*:?/.exec(rest)?.[0].length ?? 1;
    } else if (rest.startsWith(')')) {
      inner = groups.length > 1 && (groups.pop()?.repeats ?? false);
      const group = groups.at(-1);
      if (inner && group !== undefined) group.repeats = true;
      at += 1;
    } else if (rest.startsWith('|')) {
      inner = null;
      at += 1;
    } else {
      inner = false;
      at += pieceLength(rest);
    }
  }
  return null;
}

/** A character, an escape, a quoted run or a class: what a repeat can follow. */
function pieceLength(rest: string): number {
  if (rest.startsWith('\\Q')) {
    const end = rest.indexOf('\\E');
    return end === -1 ? rest.length : end + 2;
  }
  if (rest.startsWith('\\')) return 2;
  if (rest.startsWith('[')) return /^\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]?/.exec(rest)?.[0].length ?? 1;
  return 1;
}

function mayRepeatOften([text, least = '', comma = '', most = '']: RegExpExecArray): boolean {
  if (!text.startsWith('{')) return !text.startsWith('?');
  if (comma !== '' && most === '') return true;
  return Number(most === '' ? least : most) > FEW;
}

function nested(pattern: string, end: number): string {
  const piece = pattern.slice(Math.max(0, end - 20), end);
  return `“${piece}” repeats what repeats already; such a pattern can take for ever elsewhere. Keep only one of the two repeats.`;
}
