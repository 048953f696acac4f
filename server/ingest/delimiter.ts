export type Delimiter = ',' | ';' | '\t' | '|';

const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|'];

const MARKS = CANDIDATES.join('');

/**
 * The character that separates the cells, judged by the first rows: the candidate that stands equally often in most of them,
 * and of equals the one that stands most often in the header. A file of one column counts as comma-separated.
 */
export function detectDelimiter(text: string): Delimiter {
  const counts = countInFirstRows(text, 20);
  const header = counts[0];
  if (header === undefined) return ',';
  const scored = CANDIDATES.map((candidate, index) => {
    const inHeader = header[index] ?? 0;
    const steady = counts.filter((row) => row[index] === inHeader).length;
    return { candidate, score: inHeader === 0 ? -1 : (steady / counts.length) * 1000 + Math.min(inHeader, 999) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < 0 ? ',' : best.candidate;
}

/** For each of the first rows, how often each candidate stands outside quotation marks. */
function countInFirstRows(text: string, rows: number): number[][] {
  const result: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let insideQuotes = false;
  let blank = true;
  const end = Math.min(text.length, 200_000);
  for (let position = 0; position < end && result.length < rows; position += 1) {
    const character = text.charAt(position);
    if (character === '"') insideQuotes = !insideQuotes;
    if (insideQuotes) continue;
    if (character === '\n' || character === '\r') {
      if (!blank) result.push(counts);
      counts = CANDIDATES.map(() => 0);
      blank = true;
      continue;
    }
    blank = false;
    const index = MARKS.indexOf(character);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  if (!blank && result.length < rows) result.push(counts);
  return result;
}
