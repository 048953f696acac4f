import type { JourneyStage, LifecycleStage } from '../../contract/vocabulary.ts';
import { quoted } from './text.ts';

const LABELS: Readonly<Record<string, string>> = {
  title: 'job title',
  email: 'e-mail address',
  employees: 'number of employees',
};
const TAKEN: ReadonlySet<string> = new Set(Object.values(LABELS));

/** "Their job title", "The company’s industry". */
export function attributeName(of: 'person' | 'account', name: string): string {
  return `${of === 'person' ? 'Their' : 'The company’s'} ${label(name)}`;
}

/** The name of an event's property: camelCase is split; a name with blanks is a column's header and is quoted. */
export function propertyName(name: string): string {
  return /^[a-z][a-zA-Z0-9]*$/.test(name)
    ? name.replace(/([a-z0-9])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`)
    : quoted(name);
}

function label(name: string): string {
  const known = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
  if (known !== undefined) return known;
  const plain = propertyName(name);
  return TAKEN.has(plain) ? quoted(name) : plain;
}

/** The seller's stages as the agreement names them. */
export const LIFECYCLE_NAMES: Readonly<Record<LifecycleStage, string>> = {
  target: 'Target',
  subscriber: 'Subscriber',
  lead: 'Lead',
  mql: 'MQL',
  sal: 'Accepted by sales',
  sql: 'Sales qualified',
  opportunity: 'Open opportunity',
  customer: 'Customer',
  recycled: 'Recycled',
  disqualified: 'Disqualified',
  ineligible: 'Ineligible',
};

/** The buyer's stages as the agreement names them. */
export const JOURNEY_NAMES: Readonly<Record<JourneyStage, string>> = {
  unaware: 'Unaware',
  awareness: 'Awareness',
  consideration: 'Consideration',
  decision: 'Decision',
  postPurchase: 'Post-purchase',
};
