import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Language } from '#lib/contract/preferences.ts';
import { projectFiles } from '#scripts/house/files.ts';
import { SPEAKING, visibleWords } from '#scripts/house/visible-words.ts';
import { argumentsOf, missingPlurals, textsOf, unusedKeys, type Words } from '#test/helpers/word-checks.ts';

const words: Record<Language, Words> = Object.fromEntries(
  await Promise.all(Language.options.map(async (language) => [language, await allWords(language)])),
);
const english = textsOf(words.en);

describe.each(Language.options)('the words in %s', (language) => {
  const texts = textsOf(words[language]);

  it('have every key of the English ones and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take the same values and tags', () => {
    for (const [key, text] of texts) expect(`${key}: ${argumentsOf(text)}`).toBe(`${key}: ${argumentsOf(english.get(key) ?? '')}`);
  });

  it('have every plural that the language needs', () => {
    expect([...texts].flatMap(([key, text]) => missingPlurals(language, text).map((what) => `${key}: ${what}`))).toEqual([]);
  });

  it('leave nothing empty, and no space at the ends', () => {
    expect([...texts].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});

it('keeps no text that nothing says', () => {
  const sources = projectFiles().filter((path) => /^(components\/(?!console)|entrypoints\/|lib\/)/.test(path) && /\.tsx?$/.test(path));
  expect(
    unusedKeys(
      [...english.keys()].filter((key) => !key.startsWith('browser.')),
      sources.filter((path) => !path.startsWith('lib/words/')).map((path) => readFileSync(path, 'utf8')),
    ),
  ).toEqual([]);
});

it('keeps no word outside our own pages that nothing says, and says none that is not there', () => {
  const said = ['wxt.config.ts', 'lib/page/handles.ts', 'lib/page/panel-frame.ts'].map((path) => readFileSync(path, 'utf8')).join();
  const named = [...said.matchAll(/__MSG_(\w+)__|\bword\('(\w+)'/g)].map(([, inManifest, inPage]) => inManifest ?? inPage);
  const known = [...english.keys()].filter((key) => key.startsWith('browser.')).map((key) => key.slice('browser.'.length));
  expect([...new Set(named)].sort()).toEqual(known.sort());
});

it('says everything through the words', () => {
  const files = projectFiles().filter((path) => SPEAKING.test(path));
  const others = projectFiles().filter((path) => /^components\/.*\.tsx$/.test(path) && !files.includes(path));
  expect(others.filter((path) => !/^components\/(?:console|ui|panel\/gallery)\//.test(path))).toEqual([]);
  expect(files.flatMap((path) => visibleWords(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it.each([
  '<p>Hello there</p>',
  '<IconButton label="Close" />',
  "<p>{isOpen ? 'Open' : say('closed')}</p>",
  '<b title={`Grade` + grade} />',
])('finds words in %s', (jsx) => {
  expect(visibleWords('components/panel/A.tsx', `export const A = () => ${jsx};`)).toHaveLength(1);
});

it.each(['<p>{say("hello")} · 3</p>', '<p className="big">{name}</p>', '<h1>Leadlight</h1>'])('finds none in %s', (jsx) => {
  expect(visibleWords('components/panel/A.tsx', `export const A = () => ${jsx};`)).toEqual([]);
});

/** All areas of all pages. */
async function allWords(language: Language): Promise<Words> {
  const panel: Words = await import(`../../lib/words/${language}/panel-words.ts`);
  const settings: Words = await import(`../../lib/words/${language}/settings-words.ts`);
  const page: Words = await import(`../../lib/words/${language}/page/browser.ts`);
  return { ...panel, ...settings, browser: page['browser'] ?? {} };
}
