import { describe, expect, it, vi } from 'vitest';
import { PANEL_PORT } from '#lib/bridge/messages.ts';
import { USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { recordOf } from './entries.ts';
import { eventOf } from './fake-extension.ts';
import { HOST, office, seen, watcher } from './office.ts';

describe('where the background lets Leadlight be', () => {
  it('keeps out of pages that are not allowed, are paused, or are the server’s own, and fetches nothing for them', async () => {
    const o = office([`https://${HOST}/*`, 'https://leadlight.example.com/*']);
    await o.start();
    await o.ask('signIn');
    const at = (host: string) => ({ ...watcher, url: `https://${host}/`, origin: `https://${host}` });
    const about = (host: string) => ({ seen: { ...seen(1), record: recordOf(1, host) } });
    for (const host of ['elsewhere.example.org', 'leadlight.example.com']) {
      expect(await o.ask('recordSeen', about(host), at(host))).toMatchObject({ value: { enabled: false } });
    }
    await o.ask('changeSites', { change: 'pause', value: HOST });
    expect(await o.ask('recordSeen', about(HOST), watcher)).toMatchObject({ value: { enabled: false } });
    await o.ask('changeSites', { change: 'resume', value: HOST });
    await o.ask('recordSeen', about('forged.example.org'), watcher);
    const contexts = () => o.asked.filter(({ path }) => path.endsWith('/context'));
    await o.ask('recordSeen', { seen: seen(2) }, watcher);
    await vi.waitFor(() => expect(contexts()).toHaveLength(1));
    expect(contexts()[0]?.body).toMatchObject({ record: recordOf(2) });
  });

  it('remembers the mode by host', async () => {
    const o = office();
    await o.start();
    await o.ask('rememberPlacement', { placement: { ...USUAL_PLACEMENT, mode: 'collapsed' } }, watcher);
    expect(await o.ask('recordSeen', { seen: null }, watcher)).toMatchObject({ value: { placement: { mode: 'collapsed' } } });
    expect(
      await o.ask('recordSeen', { seen: null }, { ...watcher, url: 'https://other.example.org/', origin: 'https://other.example.org' }),
    ).toMatchObject({
      value: { placement: USUAL_PLACEMENT },
    });
  });

  it('tells the watcher the theme that was chosen, none where the system chooses, and whether the language is written from the right', async () => {
    const o = office();
    await o.start();
    expect(await o.ask('recordSeen', { seen: null }, watcher)).toMatchObject({ value: { look: { colorScheme: '', scale: '' } } });
    await o.ask('changePreferences', { preferences: { ...USUAL_PREFERENCES, theme: 'dark', language: 'he' } });
    expect(await o.ask('recordSeen', { seen: null }, watcher)).toMatchObject({ value: { look: { colorScheme: 'dark', scale: '-1 1' } } });
  });

  it.each([{ theme: 'dark' }, { language: 'he' }] as const)(
    'has open pages ask anew at once when %o is chosen, and only then',
    async (chosen) => {
      const o = office();
      o.tabs.push({ id: 7, url: watcher.url });
      await o.start();
      const port = { name: PANEL_PORT, postMessage: vi.fn(), disconnect: () => {}, onMessage: eventOf(), onDisconnect: eventOf() };
      const connect = vi.spyOn(o.api.tabs, 'connect').mockReturnValue(port);
      const preferences = { ...USUAL_PREFERENCES, ...chosen };
      await o.ask('changePreferences', { preferences });
      expect(connect).toHaveBeenCalledExactlyOnceWith(7, { frameId: 0, name: PANEL_PORT });
      expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'askAgain' });
      await o.ask('changePreferences', { preferences });
      expect(connect).toHaveBeenCalledOnce();
    },
  );

  it('runs the watcher where it is allowed, from the click on, and no longer when that is taken back', async () => {
    const o = office([]);
    o.tabs.push({ id: 3, url: 'https://acme.pipedrive.com/deal/42' }, { id: 4, url: 'https://elsewhere.example.org/' });
    await o.start();
    await o.grant('https://acme.pipedrive.com/*');
    await vi.waitFor(() =>
      expect(o.scripts).toMatchObject([
        { matches: ['https://acme.pipedrive.com/*'], runAt: 'document_start', allFrames: false },
        { matches: ['https://acme.pipedrive.com/*'], runAt: 'document_idle', allFrames: false },
      ]),
    );
    await vi.waitFor(() => expect(o.injected).toEqual([3]));
    await o.revoke('https://acme.pipedrive.com/*');
    await vi.waitFor(() => expect(o.scripts).toEqual([]));
  });

  it('does not take a grant for every site as a wish to be everywhere', async () => {
    const o = office(['*://*/*']);
    await o.start();
    await o.ask('changeSites', { change: 'addOwn', value: 'https://crm.example.org:8443/web' });
    const places = o.scripts.flatMap(({ matches }) => matches);
    expect(places).toContain('https://*.pipedrive.com/*');
    expect(places).toContain('https://crm.example.org/*');
    expect(places).not.toContain('*://*/*');
  });

  it('changes the server only to one that answers, and signs out of the old one', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    expect(await o.ask('setServerUrl', { url: 'https://leadlight.example.net' })).toMatchObject({
      ok: true,
      value: { session: { status: 'signedOut' } },
    });
    expect(o.auth.live.size).toBe(0);
    o.down(true);
    expect(await o.ask('setServerUrl', { url: null })).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(await o.state()).toMatchObject({ serverUrl: 'https://leadlight.example.net' });
    await o.stop();
    await o.start();
    expect(await o.state()).toMatchObject({ serverUrl: 'https://leadlight.example.net' });
  });
});
