import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportPlan } from '#lib/contract/imports.ts';
import { LEADS_CSV } from './demo/import.ts';
import { type OpenConsole, openConsole } from './demo/open.tsx';

const csv = () => new File([LEADS_CSV], 'leads.csv', { type: 'text/csv' });

async function chooseFile(options: Parameters<typeof openConsole>[1] = {}): Promise<OpenConsole> {
  const opened = await openConsole('/import', options);
  await opened.user.upload(await screen.findByLabelText('CSV file'), csv());
  await screen.findByRole('list', { name: 'Columns of the file' });
  return opened;
}

const becomes = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `${name} becomes` });
const next = () => screen.getByRole('button', { name: 'See what would happen' });

/** What the page hands to the browser as a file. */
function catchDownloads(): { text: () => Promise<string> } {
  let last: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) last = blob;
    return 'blob:caught';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return { text: async () => (await last?.text()) ?? '' };
}

afterEach(() => vi.restoreAllMocks());

describe('import', () => {
  it('shows the suggested mapping with samples and counts from the file', async () => {
    await chooseFile();
    expect(becomes('E-mail').value).toBe('personField:email');
    const samples = screen.getByRole('list', { name: 'Values of Last Activity' });
    expect(
      within(samples)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Email Opened', 'Page Visited']);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '“Might be” means' }).value).toBe('notSure');
    expect(screen.getByText('Column 8, without a name')).toBeTruthy();
  });

  it('turns the choices into the plan that is checked, and saves the same plan as a file', async () => {
    const { user, calls } = await chooseFile();
    const saved = catchDownloads();
    await user.selectOptions(becomes('Visits'), 'ignore');
    await user.selectOptions(becomes('Prospect'), 'recordId');
    await user.type(screen.getByRole('textbox', { name: 'CRM account of Prospect' }), 'acme');
    await user.selectOptions(screen.getByRole('combobox', { name: '“Might be” means' }), '');
    await user.type(screen.getByRole('textbox', { name: 'Texts that mean “nothing”' }), 'n/a{Enter}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which clock dates what happened' }), 'column');
    await user.click(screen.getByRole('button', { name: 'Save mapping' }));
    const plan = ImportPlan.parse(JSON.parse(await saved.text()));
    expect(plan).toMatchObject({ kind: 'people', fileName: 'leads.csv', source: 'leads', emptyValues: ['Select', 'n/a'] });
    expect(plan.clock).toEqual({ kind: 'column', column: 0, format: 'iso' });
    expect(plan.columns.map(({ target }) => target)).toMatchObject([
      { to: 'recordId', crm: 'salesforce', tenant: 'acme', objectType: 'lead' },
      { to: 'personField', field: 'email' },
      { to: 'personField', field: 'accountName' },
      { to: 'ignore' },
      { to: 'event' },
      { to: 'verdict', values: { 'High in Relevance': 'good', Worst: 'notGood' } },
      { to: 'outcome' },
      { to: 'ignore' },
    ]);
    await user.click(next());
    await screen.findByRole('heading', { name: 'Row by row' });
    expect(calls.find(({ name }) => name === 'dryRunImport')?.input).toEqual({ plan, csv: LEADS_CSV });
  });

  it('loads a saved mapping, by header where the columns stand elsewhere', async () => {
    const { user } = await chooseFile();
    const plan: ImportPlan = {
      kind: 'people',
      fileName: 'last-month.csv',
      columns: [
        { column: 5, header: 'E-mail', target: { to: 'personField', field: 'email' } },
        { column: 6, header: 'Phone', target: { to: 'attribute', name: 'Phone', type: 'text' } },
      ],
      emptyValues: ['-'],
      clock: { kind: 'importTime' },
      source: 'CRM export',
    };
    await user.upload(screen.getByLabelText('Mapping file'), new File([JSON.stringify(plan)], 'saved.json'));
    expect((await screen.findByRole('status', { name: '' })).textContent).toBeDefined();
    expect(await screen.findByText(/This file does not have: Phone/)).toBeTruthy();
    expect(becomes('E-mail').value).toBe('personField:email');
    expect(becomes('Company').value).toBe('ignore');
    expect(screen.getByDisplayValue('CRM export')).toBeTruthy();
  });

  it('says which column to mend before anything is sent', async () => {
    const { user, calls } = await chooseFile();
    await user.selectOptions(becomes('Company'), 'personField:email');
    expect(screen.getByText(/Column 2 \(E-mail\) already fills this/)).toBeTruthy();
    expect(becomes('Company').getAttribute('aria-invalid')).toBe('true');
    await user.click(next());
    expect(location.search).not.toContain('check');
    expect(calls.some(({ name }) => name === 'dryRunImport')).toBe(false);
  });

  it('asks for a column that tells people apart', async () => {
    const { user } = await chooseFile();
    await user.selectOptions(becomes('E-mail'), 'ignore');
    await user.selectOptions(becomes('Prospect'), 'ignore');
    await user.click(next());
    expect((await screen.findByRole('alert')).textContent).toContain('tells people apart');
  });

  it('shows row by row what would happen, with row, column and remedy of each issue', async () => {
    const { user } = await chooseFile();
    await user.click(next());
    const issues = within((await screen.findByRole('heading', { name: 'To look at' })).closest('section') ?? document.body);
    const cells = issues.getAllByRole('row')[1]?.querySelectorAll('td');
    expect([...(cells ?? [])].map((cell) => cell.textContent)).toEqual([
      'Error4',
      'E-mail',
      '“not an address” is not an e-mail address, so the row was skipped.',
      'Mend the address, or leave the cell empty.',
    ]);
    const rows = within(screen.getByRole('heading', { name: 'Row by row' }).closest('section') ?? document.body);
    expect(rows.getAllByRole('row')).toHaveLength(6);
    await user.click(rows.getByRole('radio', { name: 'Skip 1' }));
    expect(rows.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Import 4 rows, skip 1' })).toBeTruthy();
  });

  it('loses nothing on the way back, or on another screen', async () => {
    const { user, calls } = await chooseFile();
    const name = screen.getByRole('textbox', { name: 'Name of the attribute from Visits' });
    await user.clear(name);
    await user.type(name, 'Site visits');
    await user.click(next());
    await screen.findByRole('heading', { name: 'Row by row' });
    await user.click(screen.getByRole('button', { name: 'Back to the columns' }));
    expect(await screen.findByDisplayValue('Site visits')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Home' }));
    await user.click(await screen.findByRole('link', { name: 'Go on with it' }));
    expect(await screen.findByDisplayValue('Site visits')).toBeTruthy();
    await user.click(next());
    await screen.findByRole('heading', { name: 'Row by row' });
    expect(calls.filter(({ name: called }) => called === 'dryRunImport')).toHaveLength(1);
  });

  it('imports, and shows the result', async () => {
    const { user, calls } = await chooseFile();
    await user.click(next());
    await user.click(await screen.findByRole('button', { name: 'Import 4 rows, skip 1' }));
    expect(await screen.findByText(/is imported: 3 rows created, 1 updated/)).toBeTruthy();
    expect(calls.filter(({ name }) => name === 'runImport')).toHaveLength(1);
  });

  it('keeps file and mapping when the import fails', async () => {
    const { user } = await chooseFile({
      answers: { runImport: { code: 'unavailable', message: 'Nothing was stored. Try again in a moment.' } },
    });
    await user.click(next());
    await user.click(await screen.findByRole('button', { name: 'Import 4 rows, skip 1' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was imported; your file and mapping are kept');
    await user.click(screen.getByRole('link', { name: 'Back to the columns' }));
    expect(await screen.findByText('leads.csv')).toBeTruthy();
  });

  it('tells what is wrong with a file that cannot be read', async () => {
    const { user } = await openConsole('/import', {
      answers: { previewImport: { code: 'unreadableFile', message: 'This is an Excel workbook, not a CSV file. Save it as CSV.' } },
    });
    await user.upload(await screen.findByLabelText('CSV file'), csv());
    expect((await screen.findByRole('alert')).textContent).toContain('Save it as CSV');
  });

  it('refuses an empty file without asking the server', async () => {
    const { user, calls } = await openConsole('/import');
    await user.upload(await screen.findByLabelText('CSV file'), new File([], 'nothing.csv', { type: 'text/csv' }));
    expect((await screen.findByRole('alert')).textContent).toContain('nothing.csv is empty');
    expect(calls.some(({ name }) => name === 'previewImport')).toBe(false);
  });

  it('tells a rep who can import, and offers no way in', async () => {
    await openConsole('/import', { role: 'rep' });
    expect(await screen.findByText('Your role cannot import')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Import' })).toBeNull());
  });
});
