import type { EventPattern } from '../../contract/condition.ts';
import { propertyName } from './names.ts';
import { listText, quoted } from './text.ts';
import { predicate, valueText, valueWords } from './values.ts';

/** An event in words: "Viewed pricing" and "viewing pricing". One that we cannot put into words goes by its quoted name, `isQuoted`. */
export type EventWords = { past: string; doing: string; isQuoted: boolean };

/** Events that products name alike, as people say them; the past also follows "has not …". */
const SAID: Readonly<Record<string, readonly [past: string, doing: string]>> = {
  'Page Viewed': ['Viewed a page', 'viewing a page'],
  'Pricing Viewed': ['Viewed pricing', 'viewing pricing'],
  'Asset Downloaded': ['Downloaded an asset', 'downloading an asset'],
  'Asset Viewed': ['Read an asset', 'reading an asset'],
  'Webinar Registered': ['Registered for a webinar', 'registering for a webinar'],
  'Webinar Attended': ['Attended a webinar', 'attending a webinar'],
  'Event Attended': ['Attended an event', 'attending an event'],
  'Demo Requested': ['Asked for a demo', 'asking for a demo'],
  'Demo Attended': ['Attended a demo', 'attending a demo'],
  'Quote Requested': ['Asked for a quote', 'asking for a quote'],
  'Sample Requested': ['Asked for a sample', 'asking for a sample'],
  'Contact Requested': ['Asked us to get in touch', 'asking us to get in touch'],
  'Meeting Booked': ['Booked a meeting', 'booking a meeting'],
  'Trial Started': ['Started a trial', 'starting a trial'],
  'Signed Up': ['Signed up', 'signing up'],
  'Feature Used': ['Used a feature', 'using a feature'],
  'Colleague Invited': ['Invited a colleague', 'inviting a colleague'],
  'Newsletter Subscribed': ['Subscribed to the newsletter', 'subscribing to the newsletter'],
  'Datasheet Downloaded': ['Downloaded a data sheet', 'downloading a data sheet'],
  'Product Configured': ['Configured a product', 'configuring a product'],
  'Quote Sent': ['Got a quote from us', 'getting a quote from us'],
  'Stand Visited': ['Visited our stand', 'visiting our stand'],
  'Course Viewed': ['Looked at a course', 'looking at a course'],
  'Fees Viewed': ['Looked at fees', 'looking at fees'],
  'Open Day Registered': ['Signed up for an open day', 'signing up for an open day'],
  'Open Day Attended': ['Came to an open day', 'coming to an open day'],
  'Prospectus Requested': ['Asked for the prospectus', 'asking for the prospectus'],
  'Form Submitted': ['Sent a form', 'sending a form'],
  'Application Started': ['Started an application', 'starting an application'],
  'Application Submitted': ['Sent an application', 'sending an application'],
  'Video Watched': ['Watched a video', 'watching a video'],
  'Email Opened': ['Opened an e-mail', 'opening an e-mail'],
  'Email Link Clicked': ['Clicked a link in an e-mail', 'clicking a link in an e-mail'],
  'Email Bounced': ['Had an e-mail bounce', 'having an e-mail bounce'],
  'Email Unsubscribed': ['Unsubscribed from e-mails', 'unsubscribing from e-mails'],
  'Careers Viewed': ['Viewed the careers page', 'viewing the careers page'],
  'Contract Signed': ['Signed a contract', 'signing a contract'],
};
const TAKEN: ReadonlySet<string> = new Set(Object.values(SAID).map(([past]) => past));

/** `Report Downloaded` → "Downloaded report"; a name that is not words ending in a past participle is quoted as it is. */
export function eventWords(event: string): EventWords {
  const known = Object.hasOwn(SAID, event) ? SAID[event] : undefined;
  if (known !== undefined) return { past: known[0], doing: known[1], isQuoted: false };
  const words = event.split(' ');
  const verb = words.at(-1) ?? '';
  const rest = words.slice(0, -1).map(lowerWord).join(' ');
  const past = `${verb} ${rest}`;
  const isSaid = words.length > 1 && words.every((word) => /^(?:[A-Z][a-z]*|[A-Z0-9]+)$/.test(word)) && isParticiple(verb);
  if (!isSaid || TAKEN.has(past)) return { past: quoted(event), doing: quoted(event), isQuoted: true };
  return { past, doing: `${doing(verb.toLowerCase())} ${rest}`, isQuoted: false };
}

/** An event by its name, in quotes: “Opened an e-mail”. */
export function eventName(event: string): string {
  const { past, isQuoted } = eventWords(event);
  return isQuoted ? past : quoted(past);
}

/** What an event's properties must be like: " (format is guide and pages is at least 10)"; nothing without properties. */
export function whereWords(where: EventPattern['where']): string {
  const parts = Object.entries(where ?? {}).map(([name, test]) => {
    if (typeof test === 'object' && test !== null) return `${propertyName(name)} ${predicate(test)}`;
    return test === null ? `without ${propertyName(name)}` : `${propertyName(name)} is ${valueWords(test)}`;
  });
  return parts.length === 0 ? '' : ` (${listText(parts, 'and')})`;
}

/** The same in a receipt, where a value says enough: " (case study)". */
export function whereShown(where: EventPattern['where']): string {
  const parts = Object.entries(where ?? {}).flatMap(([name, test]) => {
    if (typeof test === 'object' && test !== null) return [`${propertyName(name)} ${predicate(test)}`];
    return test === null ? [] : [valueText(test)];
  });
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function isParticiple(verb: string): boolean {
  return /^[A-Z][a-z]*[aeiouy][a-z]*ed$/.test(verb) && !(verb.endsWith('eed') && verb !== 'Agreed');
}

function doing(past: string): string {
  if (past.endsWith('eed')) return `${past.slice(0, -1)}ing`;
  return past.endsWith('ied') ? `${past.slice(0, -3)}ying` : `${past.slice(0, -2)}ing`;
}

/** Keeps acronyms as they are. */
function lowerWord(word: string): string {
  return word === word.toUpperCase() ? word : word.toLowerCase();
}
