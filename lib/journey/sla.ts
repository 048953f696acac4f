import type { DefinitionBody } from '../contract/definition.ts';
import { addBusinessTime } from './business-hours.ts';

const HOUR = 3_600_000;

/** By when sales has to answer a hand-over. */
export function dueAt(handedOverAt: number, { slaHours, businessHours }: DefinitionBody['handover']): number {
  if (businessHours !== undefined) return addBusinessTime(handedOverAt, slaHours, businessHours);
  return handedOverAt + slaHours * HOUR;
}
