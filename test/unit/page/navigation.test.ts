// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNavigation } from '#lib/page/navigation.ts';

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/practice/lead/1');
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
});

function watched() {
  const stop = new AbortController();
  const seen: string[] = [];
  watchNavigation(window, () => seen.push(location.pathname), stop.signal);
  return { seen, stop };
}

describe('where the Navigation API is', () => {
  it('acts on the committed navigation and polls nothing', () => {
    const navigation = new EventTarget();
    Object.assign(window, { navigation });
    const { seen, stop } = watched();
    navigation.dispatchEvent(new Event('navigate'));
    history.pushState(null, '', '/practice/lead/2');
    vi.advanceTimersByTime(5_000);
    expect(seen).toEqual([]);
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(seen).toEqual(['/practice/lead/2']);
    stop.abort();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('where it is missing', () => {
  it('finds a pushState by the slow poll, once', () => {
    const { seen, stop } = watched();
    history.pushState(null, '', '/practice/lead/2');
    vi.advanceTimersByTime(2_000);
    expect(seen).toEqual(['/practice/lead/2']);
    stop.abort();
  });

  it('takes back, forward and hash changes at once', () => {
    const { seen, stop } = watched();
    history.replaceState(null, '', '/practice/lead/3');
    window.dispatchEvent(new Event('popstate'));
    window.dispatchEvent(new Event('hashchange'));
    expect(seen).toEqual(['/practice/lead/3']);
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
