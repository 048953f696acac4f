import { expect, test } from '@playwright/test';
import { FLOOR_DIR } from '#bench/page/arms.ts';
import { sizeFigures } from '#bench/page/sizes.ts';
import { PRACTICE_BUILD, RELEASE_BUILD } from '#test/helpers/extension.ts';

for (const dir of [PRACTICE_BUILD, RELEASE_BUILD]) {
  test(`what a page gets before its first paint stays small: ${dir}`, () => {
    const figures = sizeFigures({ name: 'floor', dir: FLOOR_DIR }, [{ name: 'built', dir }]);
    const bytes = (name: string) => figures.find((figure) => figure.name === name && figure.arm === 'built')?.value;
    expect(bytes('watcher gzip')).toBeLessThanOrEqual(3_072);
    expect(bytes('script at document start')).toBeLessThanOrEqual(30_720);
  });
}

test('the panel’s script with the words of any one language stays under 120 KB', () => {
  for (const dir of [PRACTICE_BUILD, RELEASE_BUILD]) {
    const figures = sizeFigures({ name: 'floor', dir: FLOOR_DIR }, [{ name: 'built', dir }]);
    const [bare, spoken] = ['panel JS gzip', 'panel JS with words gzip'].map(
      (name) => figures.find((figure) => figure.name === name && figure.arm === 'built')?.value ?? 0,
    );
    expect(bare, dir).toBeGreaterThan(50_000);
    expect((spoken ?? 0) - (bare ?? 0), `${dir}: the words`).toBeGreaterThan(3_000);
    expect(spoken, dir).toBeLessThanOrEqual(122_880);
  }
});
