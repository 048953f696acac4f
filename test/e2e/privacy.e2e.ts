import { recordKey } from '#lib/contract/record-key.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import { EXTENSION_ID, panelOf } from '#scripts/start/browser.ts';
import { serveCrm } from '#test/helpers/crm-site.ts';
import { launchExtension, RELEASE_BUILD, signInByForm } from '#test/helpers/extension.ts';
import { recordPage, type TrueHost, trueHosts } from '#test/helpers/true-hosts.ts';
import { type Heard, startWiretap } from '#test/helpers/wiretap.ts';
import { emailOf, expect, personIn, test } from './base.ts';
import { allow } from './hosts-checks.ts';
import { readEmails } from './hosts-world.ts';

/** In every place of every page; in no request of ours. */
const CANARY = 'zqcanary';
const OWN_EMAIL = `${CANARY}.person@northwind.example.com`;
const EACH = 13;

/** What an id of each CRM looks like, counted up. */
const ID_OF: Readonly<Record<TrueHost['crm'], (n: number) => string>> = {
  salesforce: (n) => `0035e00000XyZ${String(n).padStart(2, '0')}`,
  hubspot: (n) => String(7000 + n),
  dynamics: (n) => `A6E8951F-CDD9-4FB3-9D7B-04A7327C${(0x8000 + n).toString(16).toUpperCase()}`,
  pipedrive: (n) => String(9000 + n),
};

test('over 52 record pages full of words, no request of ours carries any: host, type and id, and the e-mail only where allowed', async ({
  stack,
}) => {
  await readEmails(stack, false);
  const wire = await startWiretap();
  const extension = await launchExtension({ extensionDir: RELEASE_BUILD, proxy: wire.proxy });
  const { context } = extension;
  const signIn = () => signInByForm(extension, { email: emailOf(stack, 'rep'), password: SAMPLE_PASSWORD });
  try {
    await extension.ask('setServerUrl', { url: stack.serverUrl });
    await signIn();
    await context.addInitScript(strew, CANARY);
    const page = await context.newPage();
    const visited: { host: TrueHost; id: string }[] = [];
    let start = wire.heard.length;

    for (const host of trueHosts) {
      await allow(extension, host);
      const ids = Array.from({ length: EACH }, (_, n) => ID_OF[host.crm](n));
      const paths = ids.map((id) => withMore(host.recordPath(id)));
      const site = await serveCrm(context, host, new Map(paths.map((path) => [path, pageOf(host)])));
      for (const [at, path] of paths.entries()) {
        if (at === 0) await page.goto(`${host.origin}${path}#${CANARY}`);
        else await site.follow(page, path);
        visited.push({ host, id: ids[at] ?? '' });
        await expect.poll(() => heardOf(wire.heard.slice(start), host, ids[at] ?? '').length, { intervals: [20] }).toBeGreaterThan(0);
      }
      await expect(personIn(await panelOf(page))).toHaveText('Not matched yet');
    }
    const silent = wire.heard.slice(start);
    report(silent, visited.length);
    expect(visited).toHaveLength(4 * EACH);
    for (const request of silent) expect(allOf(request)).not.toContain(CANARY);
    const sent = silent.filter(isContext).map(({ body }) => JSON.parse(body));
    const allowed = visited.map(({ host, id }) => ({ record: host.record(id) }));
    for (const body of sent) expect(allowed, JSON.stringify(body)).toContainEqual(body);

    await readEmails(stack, true);
    await extension.ask('signOut');
    await signIn();
    start = wire.heard.length;
    await page.reload();
    const known = () => wire.heard.slice(start).filter(isContext);
    await expect.poll(() => known().some(({ body }) => JSON.parse(body).email === OWN_EMAIL)).toBe(true);
    const last = visited.at(-1);
    for (const { body } of known()) {
      const { email, ...rest } = JSON.parse(body);
      expect([undefined, OWN_EMAIL], 'the record’s own e-mail, and no other of the page').toContain(email);
      // Records that the page links to are fetched ahead, by their addresses alone.
      const linked = visited.filter(({ host }) => host === last?.host).map(({ host, id }) => ({ record: host.record(id) }));
      expect(email === undefined ? linked : linked.slice(-1), JSON.stringify(rest)).toContainEqual(rest);
    }
    const others = wire.heard.slice(start).filter((request) => !isContext(request));
    for (const request of others) expect(allOf(request)).not.toContain(CANARY);
    expect(
      wire.tunnels.filter((name) => name !== `${EXTENSION_ID}.chromiumapp.org`),
      'hosts beside the server',
    ).toEqual([]);
  } finally {
    await extension.close();
    await wire.close();
    await readEmails(stack, true);
  }
});

/** What was recorded, for whoever reads the log of the tests. */
function report(heard: readonly Heard[], pages: number): void {
  const ways = Map.groupBy(heard, ({ method, url }) => `${method} ${url.pathname}`);
  const lines = [...ways].map(([way, { length }]) => `  ${length} × ${way}`);
  const [example] = heard.filter(isContext);
  console.log([`${pages} record pages, ${heard.length} requests:`, ...lines, `  such as ${example?.body}`].join('\n'));
}

function isContext({ url }: Heard): boolean {
  return url.pathname === '/api/v1/context';
}

function heardOf(heard: readonly Heard[], host: TrueHost, id: string): Heard[] {
  const key = recordKey(host.record(id));
  return heard.filter((request) => isContext(request) && recordKey(JSON.parse(request.body).record) === key);
}

function allOf({ url, headers, body }: Heard): string {
  return [url.href, decodeURIComponent(url.href), ...Object.entries(headers).flat(), body].join('\n').toLowerCase();
}

/** More in the address than we name. */
function withMore(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}from=${CANARY}`;
}

function pageOf(host: TrueHost): string {
  const words = `<form>
    <input name="${CANARY}" value="${CANARY}"><textarea>${CANARY}</textarea><select><option>${CANARY}</option></select>
    <input type="hidden" value="${CANARY}"><input type="password" value="${CANARY}">
  </form>
  <h2>${CANARY}</h2><p data-note="${CANARY}" title="${CANARY}" aria-label="${CANARY}">${CANARY}</p><!-- ${CANARY} -->
  <a href="mailto:${CANARY}.else@other.example.com">${CANARY}.else@other.example.com</a>`;
  return `${recordPage(host, { name: `Dana ${CANARY}`, email: OWN_EMAIL })}${words}`;
}

/** In the page, before anything else: whatever a page can keep and say beside its text. */
function strew(canary: string): void {
  if (!location.protocol.startsWith('http') || location.hostname === '127.0.0.1') return;
  localStorage.setItem(canary, canary);
  sessionStorage.setItem(canary, canary);
  void cookieStore.set(canary, canary);
  window.name = canary;
  addEventListener('DOMContentLoaded', () => {
    document.title = `Dana ${canary}`;
    const meta = document.createElement('meta');
    meta.name = 'description';
    meta.content = canary;
    document.head.append(meta);
    history.replaceState({ [canary]: canary }, '');
  });
}
