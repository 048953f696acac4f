import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryName, parseBoolean, parseDomain, parseEmail, parseLink, parseList } from '#server/ingest/cell-values.ts';
import { dateFormatOf, parseDate } from '#server/ingest/dates.ts';
import { numberFormatOf, parseNumber } from '#server/ingest/numbers.ts';

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['-12', -12],
    ['1,234.5', 1234.5],
    ['1 234.5', 1234.5],
    ['1\u202F234', 1234],
    ["1'234'567", 1_234_567],
    ['12,34,567', 1_234_567],
    ['$1,200', 1200],
    ['-€5', -5],
    ['5 EUR', 5],
    ['12 %', 12],
    ['(300)', -300],
    ['\u22127', -7],
    ['1e3', 1000],
    ['.5', 0.5],
    ['02.Medium', null],
    ['1.2.3', null],
    ['1,23', null],
    ['12a', null],
    ['', null],
    ['.', null],
    ['-', null],
    ['NaN', null],
    ['Infinity', null],
    ['1e999', null],
    ['0x10', null],
  ])('%s with a decimal dot', (cell, value) => {
    expect(parseNumber(cell, 'dot')).toBe(value);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['0,25', 0.25],
    ['1.5', null],
  ])('%s with a decimal comma', (cell, value) => {
    expect(parseNumber(cell, 'comma')).toBe(value);
  });

  it.each([
    [['1.5', '2'], 'dot'],
    [['1,5', '2'], 'comma'],
    [['1.234,5', '1.234'], 'comma'],
    [['1,234', '2,345'], 'dot'],
    [['1,234,567'], 'dot'],
    [['1.234.567', '1.234'], 'comma'],
    [['0,125'], 'comma'],
    [[], 'dot'],
  ] as const)('a column of %j has the decimal %s', (cells, format) => {
    expect(numberFormatOf(cells)).toBe(format);
  });

  it('reads back every number that a spreadsheet writes in either format', () => {
    const written = fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((value) => Math.round(value * 100) / 100 + 0);
    fc.assert(
      fc.property(written, fc.constantFrom<['dot' | 'comma', string]>(['dot', 'en-US'], ['comma', 'de-DE']), (value, [format, locale]) => {
        expect(parseNumber(value.toLocaleString(locale, { maximumFractionDigits: 2 }), format)).toBe(value);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-31', 'iso', '2026-03-31T00:00:00.000Z'],
    ['2026/3/1', 'iso', '2026-03-01T00:00:00.000Z'],
    ['2026-03-31T10:20:30Z', 'iso', '2026-03-31T10:20:30.000Z'],
    ['2026-03-31 10:20:30.5+02:00', 'iso', '2026-03-31T08:20:30.500Z'],
    ['3/1/2017', 'mdy', '2017-03-01T00:00:00.000Z'],
    ['3/1/17 2:05 PM', 'mdy', '2017-03-01T14:05:00.000Z'],
    ['12/31/1999 12:00 AM', 'mdy', '1999-12-31T00:00:00.000Z'],
    ['31.12.2026', 'dmy', '2026-12-31T00:00:00.000Z'],
    ['1-2-26, 09:15', 'dmy', '2026-02-01T09:15:00.000Z'],
    ['2026-03-31', 'dmy', '2026-03-31T00:00:00.000Z'],
    ['29.2.2028', 'dmy', '2028-02-29T00:00:00.000Z'],
    ['29.2.2027', 'dmy', null],
    ['13/1/2026', 'mdy', null],
    ['31/31/2026', 'dmy', null],
    ['2026-03-31 25:00', 'iso', null],
    ['2026-03-31 13:00 PM', 'iso', null],
    ['0000-01-01', 'iso', null],
    ['3/1/2017', 'iso', null],
    ['yesterday', 'iso', null],
    ['45000', 'iso', null],
  ] as const)('%s as %s', (cell, format, time) => {
    expect(parseDate(cell, format)).toBe(time);
  });

  it.each([
    [['3/31/2026', '4/1/2026'], 'mdy'],
    [['31/3/2026', '4/1/2026'], 'dmy'],
    [['2026-03-31', ''], 'iso'],
    [['3/4/2026', '5/6/2026'], null],
    [['31/3/2026', '3/31/2026'], null],
    [[''], null],
  ] as const)('a column of %j is written as %s', (cells, format) => {
    expect(dateFormatOf(cells)).toBe(format);
  });

  it('reads back every point in time that it writes', () => {
    const time = fc.date({ min: new Date('1900-01-02'), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        expect(parseDate(date.toISOString(), 'iso')).toBe(date.toISOString());
      }),
    );
  });
});

describe('links', () => {
  it.each(['https://example.com/a?b=c#d', 'http://127.0.0.1:4310/x', 'HTTPS://EXAMPLE.COM'])('%s may be opened', (link) => {
    expect(parseLink(link)).toBe(link);
  });

  it('adds what people leave out', () => {
    expect(parseLink(' www.example.com/a ')).toBe('https://www.example.com/a');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com',
    '//example.com',
    '/content/guide',
    'https://',
    'https://exa mple.com',
    'guide.pdf',
    '',
  ])('%j may not', (link) => {
    expect(parseLink(link)).toBeNull();
  });
});

describe('other cells', () => {
  it.each([
    ['Ann@Example.com', 'ann@example.com'],
    ['mailto:ann@example.com', 'ann@example.com'],
    ['Ann Berg <ann@example.com>', 'ann@example.com'],
    ['ann@example', null],
    ['ann@example.com, bo@example.com', null],
    ['none', null],
  ])('e-mail %s', (cell, email) => {
    expect(parseEmail(cell)).toBe(email);
  });

  it.each([
    ['https://www.Example.com/about?x', 'example.com'],
    ['ann@mail.example.com', 'mail.example.com'],
    ['example.com:8080', 'example.com'],
    ['bücher.example', 'bücher.example'],
    ['localhost', null],
    ['Example Ltd.', null],
    ['-bad.example.com', null],
  ])('domain %s', (cell, domain) => {
    expect(parseDomain(cell)).toBe(domain);
  });

  it.each([
    ['Yes', true],
    ['ja', true],
    ['1', true],
    ['NO', false],
    ['non', false],
    ['maybe', null],
    ['', null],
  ])('yes or no: %s', (cell, value) => {
    expect(parseBoolean(cell)).toBe(value);
  });

  it.each([
    ['DE', 'Germany'],
    ['uk', 'United Kingdom'],
    ['Deutschland', 'Deutschland'],
    ['QX', 'QX'],
  ])('country %s', (cell, name) => {
    expect(countryName(cell)).toBe(name);
  });

  it.each([
    ['a, b,a', ['a', 'b']],
    ['Head of Sales, EMEA; CFO', ['Head of Sales, EMEA', 'CFO']],
    ['a\r\nb', ['a', 'b']],
    [' ; ', []],
  ])('list %j', (cell, parts) => {
    expect(parseList(cell)).toEqual(parts);
  });
});
