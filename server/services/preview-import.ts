import { readCsv } from '#server/ingest/read-csv.ts';
import { suggestEmptyValues, suggestMapping } from '#server/ingest/suggest-mapping.ts';
import { success, verb } from './verb.ts';

const SAMPLE_ROWS = 20;

/** What stands in a CSV file, and a mapping to start from. Stores nothing. */
export const previewImport = verb(
  'previewImport',
  async (_ctx, { kind, csv }) => {
    const read = await readCsv(csv);
    if (!read.ok) return read;
    const suggestedEmptyValues = suggestEmptyValues(read.value);
    return success({
      headers: read.value.headers,
      rowCount: read.value.rows.length,
      sampleRows: read.value.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
      suggested: suggestMapping(read.value, kind, suggestedEmptyValues),
      suggestedEmptyValues,
    });
  },
  { file: 'csv' },
);
