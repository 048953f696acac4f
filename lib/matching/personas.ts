import type { Audience } from './types.ts';

/** Words of job titles that mean a persona without naming it. Keys are personas in lower case. */
const TITLE_WORDS: Readonly<Record<string, readonly string[]>> = {
  operations: ['coo', 'ops', 'operating', 'logistics', 'fulfilment', 'plant', 'warehouse'],
  finance: ['cfo', 'financial', 'controller', 'accounting', 'treasurer'],
  it: ['cio', 'cto', 'ciso', 'technology', 'systems', 'infrastructure', 'security', 'software'],
  marketing: ['cmo', 'brand', 'communications', 'growth'],
  sales: ['cro', 'revenue', 'account executive', 'commercial'],
  hr: ['chro', 'people', 'talent', 'human resources'],
  executive: ['ceo', 'chief', 'founder', 'president', 'managing director', 'owner'],
  procurement: ['purchasing', 'sourcing', 'buyer', 'category'],
};

/** Whether a persona tag of an asset speaks of this reader: by their persona, or by the words of their title. */
export function speaksTo(tag: string, audience: Audience): boolean {
  const persona = tag.trim().toLowerCase();
  if (persona === '') return false;
  if (audience.persona?.toLowerCase() === persona) return true;
  if (audience.title === null) return false;
  const title = ` ${wordsOf(audience.title)} `;
  return [persona, ...(TITLE_WORDS[persona] ?? [])].some((word) => title.includes(` ${wordsOf(word)} `));
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
