import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Placement, USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { moved, resized, WIDTH } from '#lib/page/placement.ts';

const FLOATING: Placement = { ...USUAL_PLACEMENT, mode: 'floating' };
const viewports = fc.record({ width: fc.integer({ min: 400, max: 4_000 }), height: fc.integer({ min: 300, max: 3_000 }) });
const by = fc.integer({ min: -5_000, max: 5_000 });

describe('where a person puts the panel', () => {
  it('is never off the window, however it was moved and resized', () => {
    fc.assert(
      fc.property(viewports, fc.array(fc.tuple(fc.boolean(), by, by), { maxLength: 20 }), (viewport, steps) => {
        const placement = steps.reduce(
          (now, [isMove, right, down]) => (isMove ? moved(now, right, down, viewport) : resized(now, right, down, viewport)),
          FLOATING,
        );
        const height = Math.min(placement.height ?? viewport.height, viewport.height - 24);
        const last = moved(placement, 0, 0, viewport);
        expect(last.right).toBeGreaterThanOrEqual(0);
        expect(last.right + last.width).toBeLessThanOrEqual(viewport.width);
        expect(last.top).toBeGreaterThanOrEqual(0);
        expect(last.top + height).toBeLessThanOrEqual(Math.max(viewport.height, 240));
      }),
    );
  });

  it('follows the pointer', () => {
    const viewport = { width: 1440, height: 900 };
    expect(moved({ ...FLOATING, height: 400 }, -100, 50, viewport)).toMatchObject({ right: 112, top: 62 });
    expect(resized(FLOATING, 40, 0, viewport)).toMatchObject({ width: 400, height: null });
    expect(resized(FLOATING, 0, -100, viewport)).toMatchObject({ width: 360, height: 776 });
  });

  it('stays readable, and leaves the CRM most of the window', () => {
    const viewport = { width: 1440, height: 900 };
    expect(resized(FLOATING, -500, 0, viewport).width).toBe(WIDTH.least);
    expect(resized(FLOATING, 5_000, 0, viewport).width).toBe(WIDTH.most);
  });

  it('slides the collapsed tab along its edge alone', () => {
    const tab = moved({ ...USUAL_PLACEMENT, mode: 'collapsed' }, -300, 90, { width: 1440, height: 900 });
    expect(tab).toEqual({ ...USUAL_PLACEMENT, mode: 'collapsed', tab: 0.6 });
  });
});
