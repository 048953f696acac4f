import type { ColumnMapping, ImportPlan, ImportPreview, ImportReport } from '#lib/contract/imports.ts';

/** A file with the dirt of real ones: an unnamed last column, `Select` for nothing, a judgement and an outcome. */
export const LEADS_CSV = [
  'Prospect,E-mail,Company,Visits,Last Activity,Lead Quality,Converted,',
  'P-1,dana@example.com,Harbour & Lyle,4,Email Opened,High in Relevance,1,',
  'P-2,kwame@example.com,"Brightwater Foods, Inc.",0,Select,Worst,0,',
  'P-3,,Negev Optics,2,Page Visited,Might be,0,',
  'P-4,not an address,Atelier Nord,7,Email Opened,,1,',
  'P-5,oskar@example.com,Fjällvind,1,Select,High in Relevance,0,',
].join('\n');

const SUGGESTED: ColumnMapping[] = [
  { column: 0, header: 'Prospect', target: { to: 'personField', field: 'externalId' } },
  { column: 1, header: 'E-mail', target: { to: 'personField', field: 'email' } },
  { column: 2, header: 'Company', target: { to: 'personField', field: 'accountName' } },
  { column: 3, header: 'Visits', target: { to: 'attribute', name: 'Visits', type: 'number' } },
  { column: 4, header: 'Last Activity', target: { to: 'event' } },
  {
    column: 5,
    header: 'Lead Quality',
    target: { to: 'verdict', values: { 'High in Relevance': 'good', Worst: 'notGood', 'Might be': 'notSure' } },
  },
  { column: 6, header: 'Converted', target: { to: 'outcome', values: { '1': 'converted', '0': 'notConverted' } } },
  { column: 7, header: '', target: { to: 'ignore' } },
];

export function demoPreview(csv: string): ImportPreview {
  const lines = csv.trim().split('\n');
  const headers = (lines[0] ?? '').split(',');
  const isLeads = csv.startsWith('Prospect,');
  return {
    headers,
    rowCount: lines.length - 1,
    sampleRows: lines.slice(1, 4).map((line) => line.split(',')),
    suggested: isLeads ? SUGGESTED : headers.map((header, column) => ({ column, header, target: { to: 'ignore' } })),
    suggestedEmptyValues: isLeads ? ['Select'] : [],
  };
}

export function demoImportReport(plan: ImportPlan, importId: string | null): ImportReport {
  const hasVerdicts = plan.columns.some(({ target }) => target.to === 'verdict');
  return {
    importId,
    counts: { rows: 5, created: 3, updated: 1, unchanged: 0, skipped: 1, verdicts: hasVerdicts ? 4 : 0, outcomes: 5, events: 3, links: 0 },
    rows: [
      { row: 1, action: 'create', label: 'dana@example.com', changes: ['Company: Harbour & Lyle', 'Visits: 4', 'Verdict: good lead'] },
      { row: 2, action: 'update', label: 'kwame@example.com', changes: ['Visits: 3 → 0', 'Verdict: not good'] },
      { row: 3, action: 'create', label: 'P-3', changes: ['Company: Negev Optics', 'Verdict: not sure'] },
      { row: 4, action: 'skip', label: 'P-4', changes: ['The e-mail address cannot be read'] },
      { row: 5, action: 'create', label: 'oskar@example.com', changes: ['Company: Fjällvind'] },
    ],
    issues: [
      {
        row: 4,
        column: 'E-mail',
        severity: 'error',
        message: '“not an address” is not an e-mail address, so the row was skipped.',
        remedy: 'Mend the address, or leave the cell empty.',
      },
      {
        row: null,
        column: 'Lead Quality',
        severity: 'warning',
        message: '1 row has no judgement.',
        remedy: 'Nothing to do if that is right.',
      },
    ],
    issueCount: 2,
  };
}
