// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLeaving } from '#lib/page/watch-leaving.ts';

const navigation = new EventTarget();
let said: string[] = [];
let ending = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigation', navigation);
  said = [];
  ending = new AbortController();
  watchLeaving(
    window,
    () => said.push('leaving'),
    () => said.push('stayed'),
    ending.signal,
  );
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function follow(url: string): void {
  navigation.dispatchEvent(Object.assign(new Event('navigate'), { destination: { url } }));
  window.dispatchEvent(new Event('beforeunload'));
}

it('tells that the page is being left, and, where it is still there a moment later, that it stayed', async () => {
  follow('https://crm.example.com/lead/2');
  expect(said).toEqual(['leaving']);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(said).toEqual(['leaving', 'stayed']);
  window.dispatchEvent(new Event('beforeunload'));
  expect(said, 'by the browser’s own buttons').toEqual(['leaving', 'stayed', 'leaving']);
});

it('takes an address that another program opens for no leaving', () => {
  follow('mailto:dana@example.com');
  follow('tel:+123');
  expect(said).toEqual([]);
  follow('https://crm.example.com/lead/2');
  expect(said).toEqual(['leaving']);
});
