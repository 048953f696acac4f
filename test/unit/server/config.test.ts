import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '#server/config.ts';

const SECRET = 's'.repeat(32);

describe('the settings', () => {
  it('have a default each, so that nothing has to be set on one machine', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4310,
      publicUrl: 'http://127.0.0.1:4310',
      databaseUrl: null,
      secret: null,
    });
  });

  it('take the extension of both browsers as it is published', () => {
    const { extensionIds, extensionRedirects } = readConfig({});
    expect(extensionIds).toEqual(['hdnmpcgfndoepnhcifhgmaipegghakep']);
    const firefoxName = createHash('sha1').update('leadlight@example.org').digest('hex');
    expect(extensionRedirects).toEqual([`https://${firefoxName}.extensions.allizom.org/`]);
  });

  it('take an empty one for one that is not set', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 4310 });
  });

  it('follow the port in the public address, unless that is given', () => {
    expect(readConfig({ PORT: '5000' }).publicUrl).toBe('http://127.0.0.1:5000');
    expect(readConfig({ PORT: '5000', LEADLIGHT_PUBLIC_URL: 'https://leadlight.example.com/' }).publicUrl).toBe(
      'https://leadlight.example.com',
    );
  });

  it('read lists', () => {
    const ids = `${'a'.repeat(32)}, ${'b'.repeat(32)}`;
    expect(readConfig({ LEADLIGHT_EXTENSION_IDS: ids }).extensionIds).toEqual(['a'.repeat(32), 'b'.repeat(32)]);
    expect(readConfig({ LEADLIGHT_EXTENSION_REDIRECTS: 'https://x.example.org/a,https://y.example.org/' }).extensionRedirects).toHaveLength(
      2,
    );
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '80.5' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x@localhost/y' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://x@db.example.org/y' }, 'LEADLIGHT_SECRET'],
    [{ LEADLIGHT_PUBLIC_URL: 'http://leadlight.example.com' }, 'LEADLIGHT_PUBLIC_URL'],
    [{ LEADLIGHT_PUBLIC_URL: 'https://leadlight.example.com/app' }, 'LEADLIGHT_PUBLIC_URL'],
    [{ LEADLIGHT_PUBLIC_URL: 'leadlight' }, 'LEADLIGHT_PUBLIC_URL'],
    [{ LEADLIGHT_SECRET: 'short' }, 'LEADLIGHT_SECRET'],
    [{ LEADLIGHT_EXTENSION_IDS: 'mine' }, 'LEADLIGHT_EXTENSION_IDS'],
    [{ LEADLIGHT_EXTENSION_REDIRECTS: 'http://x.example.org' }, 'LEADLIGHT_EXTENSION_REDIRECTS'],
    [{ LEADLIGHT_LOG_LEVEL: 'loud' }, 'LEADLIGHT_LOG_LEVEL'],
    [{ LEADLIGHT_SAMPLE_SIGN_IN: 'guessable' }, 'LEADLIGHT_SAMPLE_SIGN_IN'],
    [{ LEADLIGHT_TRUSTED_PROXIES: '-1' }, 'LEADLIGHT_TRUSTED_PROXIES'],
  ])('stop the boot where one is wrong, and name it: %o', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(new RegExp(`^ {2}${name} must`, 'm'));
  });

  it('tell all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', LEADLIGHT_SECRET: SECRET, LEADLIGHT_LOG_LEVEL: 'loud' })).toThrow(/PORT.*\n.*LEADLIGHT_LOG_LEVEL/);
  });

  it('never show a secret in what they complain about', () => {
    const environment = { DATABASE_URL: 'mysql://robin:hunter2@db.example.org/x', LEADLIGHT_SECRET: 'too-short-secret' };
    expect(() => readConfig(environment)).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/hunter2|too-short-secret/) }),
    );
  });
});
