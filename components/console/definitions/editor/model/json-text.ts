import * as z from 'zod/mini';
import { DefinitionBody } from '#lib/contract/definition.ts';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import { lineOfPath } from './json-lines.ts';

export type LineProblem = { line: number; message: string };

/** A text read as a definition: `body` is null where it has not the shape of one; problems of its meaning leave it readable. */
export type ReadBody = { body: DefinitionBody | null; problems: LineProblem[] };

export function writeBody(body: DefinitionBody): string {
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** Reads a text as a definition. What is wrong is told with its line, from top to bottom. */
export function readBody(text: string): ReadBody {
  if (text.trim() === '') return broken(1, 'There is nothing here yet. Paste a definition, or upload a file.');
  const parsed = parseJson(text);
  if (!parsed.ok) return broken(parsed.line, 'This cannot be read as JSON. Look for a missing comma, quote or bracket here or just above.');
  const checked = checkDefinition(parsed.value);
  if (checked.ok) return { body: checked.body, problems: [] };
  return { body: shapeOf(parsed.value), problems: atLines(text, checked.problems) };
}

/** Problems with the line that each speaks of. */
function atLines(text: string, problems: readonly DefinitionProblem[]): LineProblem[] {
  return problems.map(({ path, message }) => ({ line: lineOfPath(text, path), message })).sort((a, b) => a.line - b.line);
}

function shapeOf(value: unknown): DefinitionBody | null {
  try {
    const parsed = z.safeParse(DefinitionBody, value);
    return parsed.success ? parsed.data : null;
  } catch {
    // Nested deeper than the stack goes; the check has said so in words.
    return null;
  }
}

function broken(line: number, message: string): ReadBody {
  return { body: null, problems: [{ line, message }] };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; line: number } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, line: lineOfError(text, error instanceof Error ? error.message : '') };
  }
}

/** Browsers name the place each in their own way: by line, by position, or not at all. */
function lineOfError(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  const read = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  return read.split('\n').length;
}
