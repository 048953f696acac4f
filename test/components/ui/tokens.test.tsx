import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Colour pairs that stand on each other somewhere, each with the least contrast that WCAG 2.2 AA asks for. */
const TEXT = 4.5;
const CONTROL = 3;
const surfaces = ['surface-sunken', 'surface', 'surface-raised', 'surface-hover'];
const PAIRS: readonly [front: string, back: string, least: number][] = [
  ...['text', 'text-2', 'text-3', 'accent', 'positive', 'negative', 'warning'].flatMap((front) =>
    surfaces.map((back): [string, string, number] => [front, back, TEXT]),
  ),
  ...['surface-sunken', 'surface', 'surface-raised'].map((back): [string, string, number] => ['line-strong', back, CONTROL]),
  ...surfaces.map((back): [string, string, number] => ['focus', back, CONTROL]),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['on-positive', 'positive', TEXT],
  ['on-negative', 'negative', TEXT],
  ['accent', 'accent-soft', TEXT],
  ['positive', 'positive-soft', TEXT],
  ['negative', 'negative-soft', TEXT],
  ['warning', 'warning-soft', TEXT],
  ['text', 'warning-soft', TEXT],
  ['text', 'negative-soft', TEXT],
  ['text', 'accent-soft', TEXT],
  ['text-2', 'accent-soft', TEXT],
];

const css = readFileSync('components/ui/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(PAIRS)('reads %s on %s', (front, back, least) => {
    const colours = [front, back].map((name) => tokens.get(name)?.[theme]);
    expect(colours, 'both tokens stand in tokens.css').not.toContain(undefined);
    expect(contrast(colours[0] ?? '', colours[1] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

it('gives every colour token a value for forced colours', () => {
  const forced = css.slice(css.indexOf('@media (forced-colors: active)'));
  expect([...tokens.keys()].filter((name) => !forced.includes(`--${name}:`))).toEqual([]);
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
