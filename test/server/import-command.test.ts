import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '#scripts/import/run.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { PUBLIC_URL, type TestApp, testApp } from '#test/helpers/app.ts';
import { planFor, to } from '#test/helpers/import-plan.ts';

const admin = { name: 'Ada Admin', email: 'ada@example.com', password: 'correct horse battery' };
let server: TestApp;
let folder: string;
let printed: string[];
let told: string[];

beforeAll(async () => {
  server = await testApp();
  const userId = await server.users.ensure(admin);
  await createWorkspace({ store: server.store, now: () => new Date(), newId: uuidv7 }, { name: 'Example', admin: { ...admin, userId } });
  folder = await mkdtemp(path.join(tmpdir(), 'leadlight-import-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  printed = [];
  told = [];
});

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

function run(words: string[], over: Record<string, string | undefined> = {}, isUp = true): Promise<number> {
  return runCommand(words, {
    environment: { LEADLIGHT_EMAIL: admin.email, LEADLIGHT_PASSWORD: admin.password, ...over },
    fetch: async (url, init) => (isUp ? server.app.request(url, init) : Promise.reject(new Error('refused'))),
    askPassword: async () => null,
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
  });
}

const mapping = JSON.stringify(planFor({ Id: to.field('externalId'), Name: to.field('name'), Visits: to.number('visits') }));

describe('npm run import', () => {
  it('suggests a mapping that it then takes, tells what would happen, imports, and changes nothing the second time', async () => {
    const csv = await save('people.csv', Buffer.from('\uFEFFId;First name;E-Mail\n1;Zoë;zoe@example.com\n2;Bo;bo@example.com', 'utf16le'));
    const map = path.join(folder, 'suggested.json');
    expect(await run(['people', csv, '--suggest', map])).toBe(0);
    expect(await run(['people', csv, '--suggest', map])).toBe(1);
    expect(told.at(-1)).toMatch(/cannot be written: it is there already/);

    printed = [];
    expect(await run(['people', csv, '--map', map, '--dry-run'])).toBe(0);
    expect(printed.slice(0, 3)).toEqual([
      '2 rows: 2 to create, 0 to update, 0 unchanged, 0 to skip',
      'New facts: 0 behaviours, 0 judgements, 0 outcomes, 0 record links',
      '  row 1  create  Zoë: Name: “Zoë”; E-mail: “zoe@example.com”; Own id: “1”',
    ]);

    for (const line of ['2 rows: 2 created, 0 updated, 0 unchanged, 0 skipped', '2 rows: 0 created, 0 updated, 2 unchanged, 0 skipped']) {
      printed = [];
      expect(await run(['people', csv, '--map', map])).toBe(0);
      expect(printed[0]).toBe(line);
    }
  });

  it('finds moved columns by their headers, lists what it skipped, and says so in its exit code', async () => {
    const csv = await save('moved.csv', 'Name,Visits,Id\nCy,many,3\nNobody,1,');
    expect(await run(['people', csv, '--map', await save('map.json', mapping)])).toBe(3);
    expect(printed).toEqual([
      '2 rows: 1 created, 0 updated, 0 unchanged, 1 skipped',
      'New facts: 0 behaviours, 0 judgements, 0 outcomes, 0 record links',
      '2 things to look at:',
      expect.stringContaining('warning (row 1, Visits): “many” is not a number'),
      expect.stringContaining('error (row 2): The row does not say who it is'),
    ]);
  });

  it('prints the whole report for programs', async () => {
    const csv = await save('json.csv', 'Id,Name,Visits\n9,Di,1');
    expect(await run(['people', csv, '--map', await save('map.json', mapping), '--dry-run', '--json'])).toBe(0);
    expect(JSON.parse(printed.join('\n'))).toMatchObject({ importId: null, counts: { created: 1 } });
  });

  it('leaves no session behind', async () => {
    await run(['people', await save('s.csv', 'Id,Name,Visits\n9,Di,1'), '--map', await save('map.json', mapping), '--dry-run']);
    const { internalAdapter } = await server.auth.$context;
    const user = await internalAdapter.findUserByEmail(admin.email);
    expect(await internalAdapter.listSessions(user?.user.id ?? '')).toEqual([]);
  });

  it.each<[string, string[], Record<string, string | undefined>, number, RegExp]>([
    ['nothing to import', [], {}, 2, /people or assets.*\n\nnpm run import/s],
    ['a kind that there is not', ['deals', 'x.csv'], {}, 2, /not “deals”/],
    ['no mapping', ['people', 'x.csv'], {}, 2, /--map FILE/],
    ['an option that there is not', ['people', 'x.csv', '--force'], {}, 2, /--force/],
    [
      'a password over an open network',
      ['people', 'x.csv', '--map', 'm', '--server', 'http://crm.example.com'],
      {},
      2,
      /unencrypted.*https/,
    ],
    ['no such file', ['people', 'x.csv', '--map', 'm'], {}, 1, /There is no file x\.csv/],
    ['no password', ['people', 'FILE', '--map', 'MAP'], { LEADLIGHT_PASSWORD: undefined }, 1, /There is no password.*LEADLIGHT_PASSWORD/s],
    [
      'a wrong password',
      ['people', 'FILE', '--map', 'MAP'],
      { LEADLIGHT_PASSWORD: 'wrong' },
      1,
      /does not know ada@example\.com with this password/,
    ],
    ['a mapping that is none', ['people', 'FILE', '--map', 'FILE'], {}, 1, /not valid JSON.*--suggest/],
    ['a mapping of something else', ['assets', 'FILE', '--map', 'MAP'], {}, 1, /maps people, not assets/],
  ])('says what is wrong: %s', async (_, words, environment, code, message) => {
    const [csv, map] = [await save('good.csv', 'Id,Name,Visits\n1,Ann,2'), await save('good.json', mapping)];
    const named = words.map((word) => (word === 'FILE' ? csv : word === 'MAP' ? map : word));
    expect(await run(named, environment)).toBe(code);
    expect(told.join('\n')).toMatch(message);
    expect(printed).toEqual([]);
  });

  it('says when no server is there', async () => {
    const words = ['people', await save('good.csv', 'Id,Name,Visits\n1,Ann,2'), '--map', await save('good.json', mapping)];
    expect(await run(words, {}, false)).toBe(1);
    expect(told.at(-1)).toBe(`No Leadlight server answers at ${PUBLIC_URL}. Start it with npm start, or name another with --server.`);
  });
});
