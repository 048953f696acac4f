import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeRecord } from '#scripts/practice-crm/records.ts';
import { type PracticeCrm, startPracticeCrm } from '#scripts/practice-crm/server.ts';

function lead(id: string, name: string, createdAt: string): PracticeRecord {
  const fields = [
    { label: 'Name', value: name },
    { label: 'E-mail', value: `${id}@one.example.com` },
  ];
  return { objectType: 'lead', id, title: name, related: [], ownerName: 'Sam Okafor', createdAt, fields };
}

const crmRecords = [
  lead('lead-0001', 'Ada Example', '2026-03-01T00:00:00.000Z'),
  lead('lead-0002', '<img src=x onerror=alert(1)>', '2026-02-01T00:00:00.000Z'),
  lead('lead-0003', 'Ben Sample', '2026-01-01T00:00:00.000Z'),
];

let crm: PracticeCrm;
beforeAll(async () => {
  crm = await startPracticeCrm({ port: 0, sample: { crmRecords } });
});
afterAll(() => crm.close());

const page = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${crm.url}${path}`, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('the practice CRM', () => {
  it('says on its face what it is', async () => {
    const { text } = await page('/practice/lead');
    expect(text).toContain('<meta name="application-name" content="Leadlight practice CRM">');
    expect(text).toContain('Everyone here is invented');
  });

  it('shows a name as text, whatever is in it', async () => {
    for (const path of ['/practice/lead', '/practice/lead/lead-0002', '/practice/search?q=img']) {
      const { text } = await page(path);
      expect(text).toContain('&lt;img src=x');
      expect(text).not.toContain('<img src=x');
    }
  });

  it('leads from record to record, newest first', async () => {
    const { text } = await page('/practice/lead/lead-0002');
    expect(text).toMatch(/href="\/practice\/lead\/lead-0001"[^>]*data-step="previous"/);
    expect(text).toMatch(/href="\/practice\/lead\/lead-0003"[^>]*data-step="next"/);
  });

  it('gives a soft navigation the part that changes, with its title', async () => {
    const { text, headers } = await page('/practice/lead/lead-0001', { headers: { 'x-practice-part': '1' } });
    expect(text).not.toContain('<html');
    expect(decodeURIComponent(headers.get('x-practice-title') ?? '')).toBe('Ada Example · Practice CRM');
  });

  it('keeps what is edited', async () => {
    const saved = await page('/practice/lead/lead-0003', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Ben Changed', nonsense: '1' }),
    });
    expect(saved.status).toBe(200);
    expect((await page('/practice/lead/lead-0003')).text).toContain('<h1 data-record-title>Ben Changed</h1>');
  });

  it.each(['/practice/lead/lead-9999', '/practice/contact/lead-0001', '/practice/nothing', '/practice/lead/lead-0001/more', '/%E0%A4'])(
    'says plainly that %s is not there',
    async (path) => {
      const { status, text } = await page(path);
      expect(status).toBe(404);
      expect(text).toContain('There is no such record');
    },
  );

  it('takes a page number that makes no sense as the nearest one', async () => {
    for (const number of ['0', '-3', '999', 'x']) expect((await page(`/practice/lead?page=${number}`)).text).toContain('1–3 of 3');
  });

  it('is slow where it is asked to be', async () => {
    const start = performance.now();
    await page('/practice/lead?delay=120');
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
  });
});
