import type { AttributeValue } from '../contract/primitives.ts';
import type { AttributeClause, BehaviourClause } from './clauses.ts';

/** Events that products name alike, as people say them. Others are put into words by their own name. */
const SAID: Readonly<Record<string, string>> = {
  'Page Viewed': 'Viewed a page',
  'Pricing Viewed': 'Viewed pricing',
  'Asset Downloaded': 'Downloaded an asset',
  'Asset Viewed': 'Read an asset',
  'Webinar Registered': 'Registered for a webinar',
  'Webinar Attended': 'Attended a webinar',
  'Demo Requested': 'Asked for a demo',
  'Trial Started': 'Started a trial',
  'Form Submitted': 'Sent a form',
  'Email Opened': 'Opened an e-mail',
  'Email Link Clicked': 'Clicked a link in an e-mail',
  'Email Bounced': 'An e-mail bounced',
  'Email Unsubscribed': 'Unsubscribed from e-mails',
  'Careers Viewed': 'Viewed the careers page',
  'Contract Signed': 'Signed a contract',
};

const LABELS: Readonly<Record<string, string>> = {
  title: 'job title',
  email: 'e-mail address',
  employees: 'number of employees',
  name: 'name',
};

/** One clause over behaviour as a plain sentence, with the count that was reached: "Viewed pricing 3 times in 7 days". */
export function behaviourSentence(clause: BehaviourClause, count: number): string {
  const details = Object.values(clause.where ?? {}).filter((value) => value !== null && typeof value !== 'object');
  const detail = details.length === 0 ? '' : ` (${details.join(', ')})`;
  const window = clause.withinDays === undefined ? '' : ` in ${spanText(clause.withinDays)}`;
  return `${said(clause.event)}${detail}${count === 1 ? '' : ` ${countText(count)}`}${count === 1 && clause.atLeast === 1 ? '' : window}`;
}

/** One clause over an attribute as a plain sentence: "The company’s industry is Logistics". */
export function attributeSentence({ of, name, test }: AttributeClause, value: AttributeValue): string {
  const whose = `${of === 'person' ? 'Their' : 'The company’s'} ${label(name)}`;
  switch (test.op) {
    case 'equals':
    case 'oneOf':
    case 'matches':
    case 'emailDomain':
      return `${whose} is ${valueText(value)}`;
    case 'contains':
      return `${whose}, ${valueText(value)}, contains “${test.text}”`;
    case 'range':
      return `${whose} is ${valueText(value)}${rangeText(test.min, test.max)}`;
    case 'exists':
      return `${whose} is known: ${valueText(value)}`;
  }
}

/** `Report Downloaded` → "Downloaded report"; a name that does not end in a past participle is quoted as it is. */
function said(event: string): string {
  const known = Object.hasOwn(SAID, event) ? SAID[event] : undefined;
  if (known !== undefined) return known;
  const words = event.trim().split(/\s+/);
  const verb = words.at(-1) ?? '';
  if (words.length < 2 || !/^[A-Z][a-z]+ed$/.test(verb)) return `“${event}”`;
  return `${verb} ${words.slice(0, -1).map(lowerWord).join(' ')}`;
}

/** Known names get a word of ours; camelCase is split; a name with blanks is a column's header and is quoted. */
function label(name: string): string {
  const known = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
  if (known !== undefined) return known;
  return /^[a-z][a-zA-Z0-9]*$/.test(name)
    ? name.replace(/([a-z0-9])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`)
    : `“${name}”`;
}

function countText(count: number): string {
  return count === 2 ? 'twice' : `${numberText(count)} times`;
}

function spanText(days: number): string {
  if (days === 1) return 'a day';
  return days < 1 ? `${Math.round(days * 24)} hours` : `${days} days`;
}

function rangeText(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `, between ${numberText(min)} and ${numberText(max)}`;
  if (min !== undefined) return `, at least ${numberText(min)}`;
  return max === undefined ? '' : `, at most ${numberText(max)}`;
}

function valueText(value: AttributeValue): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value?.trim() ?? '';
}

/** With commas between thousands, on every machine alike. */
function numberText(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}

/** Keeps acronyms as they are. */
function lowerWord(word: string): string {
  return word === word.toUpperCase() ? word : word.toLowerCase();
}
