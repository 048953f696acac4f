// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stayInPage } from '#lib/page/stay-in-page.ts';

let stop: AbortController;
let host: HTMLElement;
let strangers: (Element | null)[];

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  strangers = [];
  host = document.createElement('leadlight-panel');
  stayInPage(
    document,
    host,
    {
      home: () => document.documentElement,
      onReturn: () => {},
      onStranger: () => strangers.push(host.nextElementSibling),
      onNewRoot: () => {},
    },
    stop.signal,
  );
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

  it('goes into the body of a page that suffers no stranger on its root element', async () => {
    const page = new MutationObserver(() => host.parentNode === document.documentElement && host.remove());
    page.observe(document.documentElement, { childList: true });
    host.remove();
    await settle();
    page.disconnect();
    expect(host.parentNode).toBe(document.body);
  });

  it('leaves a page alone that insists, and tries again after a calm while', async () => {
    for (let round = 0; round < 40; round += 1) {
      host.remove();
      await settle();
    }
    expect(host.isConnected).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    document.documentElement.append(document.createElement('i'));
    await settle();
    expect(host.isConnected).toBe(true);
  });

  it('gives in to a page that puts its attribute on again each time: neither hangs', async () => {
    let rounds = 0;
    const page = new MutationObserver(() => {
      if (host.hasAttribute('inert') || rounds > 500) return;
      rounds += 1;
      host.setAttribute('inert', '');
    });
    page.observe(host, { attributes: true });
    host.setAttribute('inert', '');
    await settle();
    page.disconnect();
    expect(rounds).toBeLessThan(100);
  });

  it('tells once of what comes to lie over the host', async () => {
    const sheet = document.createElement('aside');
    document.documentElement.append(sheet);
    await settle();
    document.documentElement.prepend(document.createElement('i'));
    await settle();
    expect(strangers).toEqual([sheet]);
    sheet.remove();
  });

  it('does nothing once it has left', async () => {
    stop.abort();
    host.remove();
    await settle();
    expect(host.isConnected).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
