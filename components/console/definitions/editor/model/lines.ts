import type { AgreementSection } from '#lib/contract/agreement.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { agreementSections } from '#lib/journey/agreement-text.ts';

export type AgreementLine = AgreementSection['lines'][number];
export type Line = { id: string; text: string };

/** A definition in plain language; null where a blank in it cannot be said yet. */
export function sayBody(body: DefinitionBody): AgreementSection[] | null {
  try {
    return agreementSections(body);
  } catch {
    return null;
  }
}

/** All its statements in one list, each with what it speaks of. */
export function linesOf(body: DefinitionBody): Line[] {
  return (sayBody(body) ?? []).flatMap(({ title, lines }) =>
    lines.map((line, index) => ({ id: line.id ?? `${title} ${index}`, text: textOf(line) })),
  );
}

/** A line with its details, in one. */
export function textOf({ sentence, details }: AgreementLine): string {
  return details.length === 0 ? sentence : `${sentence}: ${details.join('. ')}`;
}
