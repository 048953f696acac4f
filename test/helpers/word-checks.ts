import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Language } from '#lib/contract/preferences.ts';

export type Words = { readonly [key: string]: string | Words };

/** All texts by their path: `header.asOf`. */
export function textsOf(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...textsOf(value, `${path}${key}.`)],
    ),
  );
}

/** The values and tags that a text takes, in order of name: `<b> count:plural name`. */
export function argumentsOf(text: string): string {
  const found = new Set<string>();
  visit(parse(text), (element) => {
    if (element.type === TYPE.argument) found.add(element.value);
    else if (element.type === TYPE.number) found.add(`${element.value}:number`);
    else if (element.type === TYPE.plural) found.add(`${element.value}:number`);
    else if (element.type === TYPE.select) found.add(`${element.value}:select`);
    else if (element.type === TYPE.tag) found.add(`<${element.value}>`);
  });
  return [...found].sort().join(' ');
}

/** What a text's plurals lack in a language. `many` of Spanish and French is for millions, which no count of ours reaches. */
export function missingPlurals(language: Language, text: string): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((category) => category !== 'many');
  const missing: string[] = [];
  visit(parse(text), (element) => {
    if (element.type !== TYPE.plural) return;
    for (const category of needed) if (element.options[category] === undefined) missing.push(`${element.value} has no "${category}"`);
  });
  return missing;
}

/**
 * Keys that no source says: neither by name (which may come from a list elsewhere), nor by the group before a name that is put together
 * (`lifecycle.${stage}`).
 */
export function unusedKeys(keys: Iterable<string>, sources: readonly string[]): string[] {
  const named = new Set(sources.flatMap((source) => [...source.matchAll(/'([\w.]+)'/g)].map(([, key]) => key)));
  return [...keys].filter((path) => {
    const [area = '', ...rest] = path.split('.');
    const group = rest.length > 1 ? `\`${rest.slice(0, -1).join('.')}.\${` : null;
    const sayers = sources.filter((source) => source.includes(`useWords('${area}')`) || source.includes(`Say<'${area}'>`));
    const isPutTogether = group !== null && sayers.some((source) => source.includes(group));
    return sayers.length === 0 || !(isPutTogether || named.has(rest.join('.')));
  });
}

function visit(elements: readonly MessageFormatElement[], look: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    look(element);
    if (element.type === TYPE.tag) visit(element.children, look);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) visit(option.value, look);
  }
}
