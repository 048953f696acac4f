import * as z from 'zod/mini';
import { Email, WebLink } from '#lib/contract/primitives.ts';

const TRUE = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'x',
  'on',
  'ja',
  'j',
  'wahr',
  'oui',
  'o',
  'vrai',
  'si',
  'sí',
  's',
  'verdadero',
  'vero',
  'sim',
  'verdadeiro',
  'tak',
  'да',
]);
const FALSE = new Set(['no', 'n', 'false', 'f', '0', 'off', 'nein', 'falsch', 'non', 'faux', 'falso', 'não', 'nao', 'nee', 'nie', 'нет']);

/** Yes or no in the common spellings of a few languages; null for anything else. */
export function parseBoolean(cell: string): boolean | null {
  const text = cell.trim().toLowerCase();
  if (TRUE.has(text)) return true;
  return FALSE.has(text) ? false : null;
}

/** The address in lower case, without `mailto:` and angle brackets; null where it is none. */
export function parseEmail(cell: string): string | null {
  const inner = /<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell;
  const parsed = z.safeParse(
    Email,
    inner
      .trim()
      .replace(/^mailto:/i, '')
      .toLowerCase(),
  );
  return parsed.success ? parsed.data : null;
}

/** A web link that a person may open; `www.…` gets its `https://`. Null for anything else, above all `javascript:` and `data:`. */
export function parseLink(cell: string): string | null {
  const text = cell.trim();
  const parsed = z.safeParse(WebLink, /^www\./i.test(text) ? `https://${text}` : text);
  if (!parsed.success || /\s/.test(parsed.data)) return null;
  return parsed.data;
}

/** A company's domain, from a domain, a web address or an e-mail address; null where it is none. */
export function parseDomain(cell: string): string | null {
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '')
    .replace(/\.$/, '');
  return /^(?=.{3,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(text)
    ? text
    : null;
}

/** A country as people write it: a two-letter code becomes its English name, every other text stays. */
export function countryName(cell: string): string {
  const text = cell.trim();
  if (!/^[A-Za-z]{2}$/.test(text)) return text;
  const code = text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  const name = REGIONS.of(code);
  return name === undefined || name === code ? text : name;
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** The parts of a cell that holds several values, separated by `;`, `|`, a comma or a line break; without repeats. */
export function parseList(cell: string): string[] {
  const separator = /[;|\n]/.test(cell) ? /[;|\r\n]+/ : /,/;
  return [
    ...new Set(
      cell
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ];
}
