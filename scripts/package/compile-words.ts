import compile from 'icu-minify/compile';

/** The parts of Vite's plugin that are used here. */
type Loader = {
  name: string;
  enforce: 'pre';
  load: (id: string) => Promise<string | null>;
};

/** A file of words of one language: `lib/words/de/panel/header.ts`. */
const WORDS = /\/lib\/words\/[a-z]{2}\/[a-z]+\/[a-z-]+\.ts$/;

/**
 * Compiles the words as they are built, so that the extension carries neither a parser of ICU messages nor anything that makes code from
 * text. What is left to run is about 1 KB.
 */
export function compileWords(): Loader {
  return {
    name: 'compile-words',
    enforce: 'pre',
    async load(id) {
      const [path = ''] = id.split('?');
      if (!WORDS.test(path)) return null;
      const areas: Record<string, unknown> = await import(path);
      return Object.entries(areas)
        .map(([name, words]) => `export const ${name} = ${JSON.stringify(compiled(words))};\n`)
        .join('');
    },
  };
}

function compiled(words: unknown): unknown {
  if (typeof words === 'string') return compile(words);
  if (typeof words !== 'object' || words === null) throw new Error(`Words are texts, or groups of texts; not ${typeof words}.`);
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, compiled(value)]));
}
