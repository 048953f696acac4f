import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { watchSight } from '#components/panel/data/panel-sight.ts';
import type { Visibility, VisibilityWatch } from '#components/panel/data/visibility.ts';
import { personContext } from '#components/panel/gallery/sample-context.ts';
import { dan, dana } from '#components/panel/gallery/sample-people.ts';
import { renderPanel } from './render-panel.tsx';

/** A browser that says what the test lets it see. */
function world() {
  let last: Visibility = 'unknown';
  let clock = 0;
  const listeners: ((visibility: Visibility) => void)[] = [];
  const watch = (): VisibilityWatch => ({ now: () => last, onChange: (listener) => void listeners.push(listener), stop: () => {} });
  const sight = watchSight(document.documentElement, watch, () => clock);
  return {
    sight,
    see(visibility: Visibility) {
      last = visibility;
      for (const listener of listeners) listener(visibility);
    },
    pass(ms: number) {
      clock += ms;
    },
  };
}

it('takes a click for meant only after the panel has been in sight and in place for a while', () => {
  const { sight, see, pass } = world();
  expect(sight.now()).toBe('tooEarly');
  see('visible');
  pass(399);
  expect(sight.now()).toBe('tooEarly');
  pass(1);
  expect(sight.now()).toBe('clear');
  sight.moved();
  expect(sight.now()).toBe('tooEarly');
  pass(400);
  see('visible');
  expect(sight.now()).toBe('clear');
  see('hidden');
  expect(sight.now()).toBe('covered');
  see('visible');
  expect(sight.now()).toBe('tooEarly');
});

it('takes no click for meant while the panel is drawn small or low, whatever the browser says of its being seen', () => {
  const { sight, see, pass } = world();
  see('visible');
  pass(400);
  vi.stubGlobal('devicePixelRatio', 1.5);
  sight.inPageOf(1.5);
  expect(sight.now()).toBe('clear');
  sight.inPageOf(3);
  expect(sight.now(), 'half as large as the page').toBe('covered');
  sight.inPageOf(2);
  expect(sight.now(), 'a page of good will that is drawn at three quarters').toBe('clear');
  sight.inPageOf(1);
  expect(sight.now(), 'larger than the page').toBe('clear');
  for (const [side, px] of [
    ['innerWidth', 150],
    ['innerHeight', 100],
  ] as const) {
    vi.stubGlobal(side, px);
    expect(sight.now(), side).toBe('covered');
    vi.stubGlobal('devicePixelRatio', 5);
    expect(sight.now(), 'where the person has zoomed in').toBe('clear');
    vi.stubGlobal('devicePixelRatio', 1.5);
    vi.stubGlobal(side, 400);
  }
  vi.unstubAllGlobals();
});

it('remembers no choice of a person that was clicked through a cover, and says so', async () => {
  const {
    user,
    world: screenOf,
    demo,
  } = renderPanel({
    context: { ...personContext(), journey: null, match: { kind: 'several', candidates: [dana, dan], because: 'sameEmail' } },
  });
  const someone = await screen.findByRole('button', { name: new RegExp(dana.name ?? '') });
  screenOf.sight = 'covered';
  await user.click(someone);
  expect((await screen.findByRole('alert')).textContent).toContain('something lies over Leadlight');
  expect(demo.asked.map(({ type }) => type)).not.toContain('linkRecord');
});
