import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import type { ServiceError, ServiceResult } from './context.ts';

/** A body from outside as it can be judged by; else each of its faults at its field, and nothing may be stored. */
export function checkedBody(body: unknown): ServiceResult<DefinitionBody> {
  const checked = checkDefinition(body);
  return checked.ok ? { ok: true, value: checked.body } : invalidDefinition(checked.problems);
}

export function invalidDefinition(problems: readonly DefinitionProblem[]): { ok: false; error: ServiceError } {
  const message =
    problems.length === 1
      ? 'One thing has to be mended before this can be saved.'
      : `${problems.length} things have to be mended before this can be saved.`;
  return { ok: false, error: { code: 'invalidDefinition', message, problems } };
}
