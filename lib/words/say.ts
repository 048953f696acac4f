import type { GetICUArgs } from '@schummar/icu-type-parser';
import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';
import { isolated } from './isolated.ts';
import type { Manner } from './speech.ts';

/** Texts of one area, in groups where they belong together; each text an ICU message. */
export type Texts = { readonly [Key: string]: string | Texts };

/** Where the texts stand: `grade`, or `lifecycle.mql` in a group. */
export type KeyOf<Area> = { [Key in keyof Area & string]: Area[Key] extends string ? Key : `${Key}.${KeyOf<Area[Key]>}` }[keyof Area &
  string];

type TextAt<Area, Key extends string> = Key extends `${infer Group}.${infer Rest}`
  ? TextAt<Area[Group & keyof Area], Rest>
  : Area[Key & keyof Area] & string;

type Values<Text extends string> = GetICUArgs<Text, { ICUArgument: string; ICUNumberArgument: number }>;
type Args<Text extends string> = keyof Values<Text> extends never ? [] : [values: Values<Text>];

/** The tags of a text that a component draws: `<b>` in `Signed by <b>{name}</b>`. */
type Tags<Text extends string, Node> = Text extends `${infer Before}<${infer Tag}>${infer Within}</${string}>${infer After}`
  ? { [Name in Tag]: (within: (string | Node)[]) => Node } & Tags<`${Before}${Within}${After}`, Node>
  : unknown;

/** Says the texts of one area: `say('grade', { grade: 'B2' })`. A key, or a value, that the English text does not have is a type error. */
export type Say<Area> = {
  <Key extends KeyOf<Area>>(key: Key, ...args: Args<TextAt<Area, Key>>): string;
  /** The same with tags, each drawn by a function of its name. */
  parts: <Node, Key extends KeyOf<Area>>(key: Key, values: Values<TextAt<Area, Key>> & Tags<TextAt<Area, Key>, Node>) => (string | Node)[];
};

/** @param texts As they were built: compiled by `scripts/package/compile-words.ts`. */
export function sayIn<Area>(texts: Texts, { locale, direction }: Manner): Say<Area> {
  const run = (key: string, values: Record<string, unknown> = {}) => {
    const text = textAt(texts, key);
    const choices = choicesIn(text);
    const ready = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' && !choices.has(name) ? isolated(value, direction) : value,
      ]),
    );
    return format<unknown>(text, locale, ready as Parameters<typeof format>[2], { formatters });
  };
  const say = (key: string, values?: Record<string, unknown>) => String(run(key, values));
  const parts = (key: string, values: Record<string, unknown>) => [run(key, values)].flat();
  return Object.assign(say, { parts }) as Say<Area>;
}

/** What the compiler writes for `{name, select, …}`: `[name, 1, options]`. */
const SELECT = 1;

/** The values that choose between texts and are not said themselves. */
function choicesIn(text: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(text)) {
    if (typeof text[0] === 'string' && text[1] === SELECT) found.add(text[0]);
    for (const part of text) choicesIn(part, found);
  } else if (typeof text === 'object' && text !== null) for (const option of Object.values(text)) choicesIn(option, found);
  return found;
}

function textAt(texts: Texts, key: string): CompiledMessage {
  let found: unknown = texts;
  for (const part of key.split('.')) found = (found as Texts | undefined)?.[part];
  return (found ?? key) as CompiledMessage;
}

/** A browser takes its time over each of these, so they are made once. */
function once<Made>(make: (locale?: string, options?: object) => Made): (locale?: string, options?: object) => Made {
  const made = new Map<string, Made>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const one = made.get(key) ?? make(locale, options);
    made.set(key, one);
    return one;
  };
}

const formatters = {
  getDateTimeFormat: once((locale, options) => new Intl.DateTimeFormat(locale, options)),
  getNumberFormat: once((locale, options) => new Intl.NumberFormat(locale, options)),
  getPluralRules: once((locale, options) => new Intl.PluralRules(locale, options)),
} as FormatOptions['formatters'];
