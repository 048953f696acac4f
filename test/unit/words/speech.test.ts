import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/contract/preferences.ts';
import { panelWords } from '#lib/words/panel-words.ts';
import { sayIn } from '#lib/words/say.ts';
import { mannerFor } from '#lib/words/speech.ts';

describe('the language', () => {
  it.each([
    [null, ['de-AT', 'en'], 'de', 'de-AT', 'ltr'],
    [null, ['pt-BR', 'fr', 'en-US'], 'fr', 'fr-FR', 'ltr'],
    [null, ['iw'], 'he', 'he-IL', 'rtl'],
    [null, ['ja'], 'en', 'en-GB', 'ltr'],
    [null, [], 'en', 'en-GB', 'ltr'],
    ['es', ['en-US', 'es-MX'], 'es', 'es-MX', 'ltr'],
    ['en', ['de-DE'], 'en', 'en-GB', 'ltr'],
  ] as const)('chosen %s, in a browser of %s', (chosen, browser, language, locale, direction) => {
    expect(mannerFor(chosen, browser)).toEqual({ language, locale, direction });
  });
});

const sayer = async (language: Language) =>
  sayIn<typeof import('#lib/words/en/panel/states.ts').states>((await panelWords(language)).states, mannerFor(language, []));

describe('what is said', () => {
  it('counts as the language counts', async () => {
    const said = async (language: Language) => {
      const say = await sayer(language);
      return [1, 2, 3].map((count) => say('refused', { count }));
    };
    expect(await said('en')).toEqual(['1 answer was not accepted', '2 answers were not accepted', '3 answers were not accepted']);
    expect(await said('he')).toEqual(['תשובה אחת לא התקבלה', 'שתי תשובות לא התקבלו', '3 תשובות לא התקבלו']);
  });

  it('sets a name apart where it runs the other way, and never the value that chooses', async () => {
    const words = await panelWords('he');
    const match = sayIn<typeof import('#lib/words/en/panel/match.ts').match>(words.match, mannerFor('he', []));
    expect(match('peopleAt', { account: 'Northwind (UK)' })).toBe('אנשים ב־\u2068Northwind (UK)\u2069');
    const journey = sayIn<typeof import('#lib/words/en/panel/journey.ts').journey>(words.journey, mannerFor('he', []));
    expect(journey('nextMove', { owner: 'sales', step: 'explore' })).toBe('הצעד הבא: מכירות, בירור צרכים');
    const english = sayIn<typeof import('#lib/words/en/panel/match.ts').match>((await panelWords('en')).match, mannerFor('en', []));
    expect(english('peopleAt', { account: 'שאהין' })).toBe('People at \u2068שאהין\u2069');
    expect(english('peopleAt', { account: 'Northwind' })).toBe('People at Northwind');
  });
});
