import { readFileSync } from 'node:fs';
import { readCsv } from '#server/ingest/read-csv.ts';
import { realDataFile } from './real-data.ts';

/** One lead as the import file names it, with the cells of its row. */
export type Lead = { prospectId: string; number: string; cells: readonly string[] };

/** A few leads of the real file, chosen by what they are; invented ones of the same shape where the file is not at hand. */
export async function someLeads(): Promise<{ headers: readonly string[]; leads: readonly Lead[] }> {
  const file = realDataFile('leads.csv');
  const csv = await readCsv(file === null ? INVENTED : readFileSync(file, 'utf8'));
  if (!csv.ok) throw new Error(csv.error.message);
  const { headers, rows } = csv.value;
  const all = rows.map(({ cells }) => cells);
  const at = (cells: readonly string[], header: string) => cells[headers.indexOf(header)] ?? '';
  const isBusy = (cells: readonly string[]) => Number(at(cells, 'Total Time Spent on Website')) > 1200 && at(cells, 'Converted') === '1';
  const isQuiet = (cells: readonly string[]) => at(cells, 'TotalVisits') === '0';
  const chosen = [...all.filter(isBusy).slice(0, 2), ...all.filter(isQuiet).slice(0, 2)];
  return { headers, leads: chosen.map((cells) => ({ prospectId: at(cells, 'Prospect ID'), number: at(cells, 'Lead Number'), cells })) };
}

/** CSV text of these rows, every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

const INVENTED = `Prospect ID,Lead Number,Lead Origin,Lead Source,Converted,TotalVisits,Total Time Spent on Website,Last Activity,What is your current occupation
a0000000-0000-4000-8000-000000000001,100001,Landing Page Submission,Google,1,6,1500,SMS Sent,Working Professional
a0000000-0000-4000-8000-000000000002,100002,Lead Add Form,Reference,1,4,1700,Email Opened,Working Professional
a0000000-0000-4000-8000-000000000003,100003,API,Olark Chat,0,0,0,Page Visited on Website,Unemployed
a0000000-0000-4000-8000-000000000004,100004,API,Olark Chat,0,0,0,Email Opened,Student
`;
