import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, SETTINGS_KEY, settingsStore, withPlacement } from '#lib/bridge/settings.ts';
import { upgrade } from '#lib/bridge/versioned.ts';
import { USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { memoryStore } from './sign-in-server.ts';

const EXAMPLES = new URL('./stored-settings/', import.meta.url);

const COLLAPSED = { ...USUAL_PLACEMENT, mode: 'collapsed' } as const;

describe('settings', () => {
  it.each(readdirSync(EXAMPLES))('reads the stored example %s', (name) => {
    const { stored, read } = JSON.parse(readFileSync(new URL(name, EXAMPLES), 'utf8'));
    expect(readSettings(stored)).toMatchObject({ kind: 'read', settings: read });
  });

  it('has an example of every version', () => {
    expect(readdirSync(EXAMPLES)).toEqual(Array.from({ length: defaultSettings().version }, (_, n) => `v${n + 1}.json`));
  });

  it.each([
    ['a newer version', { version: 99, serverUrl: 5 }, 'newer'],
    ['spoiled values', { version: 1, serverUrl: 'nowhere' }, 'damaged'],
    ['no version', { serverUrl: null }, 'damaged'],
    ['no object', '{"version":', 'damaged'],
  ])('holds to the defaults for %s, and sets what was found aside before it writes', async (_, stored, kind) => {
    const store = memoryStore({ [SETTINGS_KEY]: stored });
    const settings = settingsStore(store);
    expect(await settings.read()).toEqual(defaultSettings());
    await settings.change((current) => withPlacement(current, 'crm.example.org', COLLAPSED));
    expect(store.values[`${SETTINGS_KEY}.${kind}`]).toEqual(stored);
    expect((await settings.read()).placements).toEqual({ 'crm.example.org': COLLAPSED });
  });

  it('loses no change when several are made at once', async () => {
    const settings = settingsStore(memoryStore());
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => settings.change((current) => withPlacement(current, `h${n}.example.org`, COLLAPSED))),
    );
    expect(Object.keys((await settings.read()).placements)).toHaveLength(20);
  });

  it('remembers the placements of the hosts set last', () => {
    let settings = defaultSettings();
    for (let n = 0; n < 150; n += 1) settings = withPlacement(settings, `h${n}.example.org`, COLLAPSED);
    expect(Object.keys(settings.placements)).toHaveLength(100);
    expect(settings.placements['h149.example.org']).toEqual(COLLAPSED);
  });
});

describe('a stored value of an older version', () => {
  const steps = {
    1: ({ name }: Record<string, unknown>) => ({ names: [name] }),
    2: ({ names }: Record<string, unknown>) => ({ names, isOpen: false }),
  };

  it('goes through every step in turn', () => {
    expect(upgrade({ version: 1, name: 'Ada' }, steps, 3)).toEqual({ kind: 'read', value: { version: 3, names: ['Ada'], isOpen: false } });
    expect(upgrade({ version: 3, names: [] }, steps, 3)).toEqual({ kind: 'read', value: { version: 3, names: [] } });
  });

  it('is damaged where no step leads on, and newer where a later version wrote it', () => {
    expect(upgrade({ version: 0 }, steps, 3)).toEqual({ kind: 'damaged' });
    expect(upgrade({ version: 4 }, steps, 3)).toEqual({ kind: 'newer' });
  });
});
