import type { Result } from '#lib/contract/errors.ts';

const MOST_BYTES = 2_000_000;

/** The text of a file; what is no text, or far too long for a definition, is told in words. */
export async function readJsonFile(file: File): Promise<Result<string, { message: string }>> {
  if (file.size > MOST_BYTES) return fail(`“${file.name}” is larger than 2 MB. A definition is much smaller; is it the right file?`);
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return fail(`“${file.name}” is not a text file. Choose the .json file that “Download” wrote.`);
  }
}

function fail(message: string): Result<string, { message: string }> {
  return { ok: false, error: { message } };
}
