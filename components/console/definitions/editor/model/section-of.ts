import type { DefinitionBody } from '#lib/contract/definition.ts';
import { triggerAt } from './problems.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  name: 'about',
  groups: 'limits',
  passive: 'limits',
  mql: 'threshold',
  grades: 'threshold',
  journey: 'journey',
  lifecycle: 'lifecycle',
  handover: 'handover',
  reentryGuardDays: 'handover',
};

/** The part of the form that holds the field at a path. */
export function sectionOf(path: string, body: DefinitionBody): string {
  const trigger = triggerAt(path);
  if (trigger !== null) return body.triggers[trigger]?.kind ?? 'fit';
  return SECTIONS[path.split('.')[0] ?? ''] ?? 'fit';
}
