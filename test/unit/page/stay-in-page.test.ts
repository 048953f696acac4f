// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stayInPage } from '#lib/page/stay-in-page.ts';

let stop: AbortController;
let host: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  host = document.createElement('leadlight-panel');
  stayInPage(document, host, { home: () => document.documentElement, onReturn: () => {}, onNewRoot: () => {} }, stop.signal);
});
afterEach(() => {
  stop.abort();
  host.remove();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(10);

describe('staying in the page', () => {
  it('sits on the root element, not in the body', () => {
    expect(host.parentNode).toBe(document.documentElement);
  });

  it('comes back when the page takes it out, or moves it', async () => {
    host.remove();
    await settle();
    expect(host.parentNode).toBe(document.documentElement);
    document.body.append(host);
    await settle();
    expect(host.parentNode).toBe(document.documentElement);
  });

  it('drops what the page puts on it', async () => {
    host.setAttribute('style', 'display: none !important');
    host.setAttribute('inert', '');
    host.setAttribute('class', 'hide');
    await settle();
    expect(host.attributes).toHaveLength(0);
  });

  it('leaves a page alone that insists, and tries again after a calm while', async () => {
    for (let round = 0; round < 20; round += 1) {
      host.remove();
      await settle();
    }
    expect(host.isConnected).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    document.documentElement.append(document.createElement('i'));
    await settle();
    expect(host.isConnected).toBe(true);
  });

  it('does nothing once it has left', async () => {
    stop.abort();
    host.remove();
    await settle();
    expect(host.isConnected).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
