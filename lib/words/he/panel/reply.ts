import type { reply as english } from '../../en/panel/reply.ts';
import type { Translated } from '../../translated.ts';

export const reply: Translated<typeof english> = {
  label: 'תשובת השיווק',
  hasCome: 'השיווק השיב',
  actioned: 'טופל על ידי <who>{name}</who>',
  declined: 'נדחה על ידי <who>{name}</who>',
  answered: 'תשובה מאת <who>{name}</who>',
  wrote: 'מאת <who>{name}</who>',
  toVerdict: 'לשיפוט שלך: {verdict}',
  actionedIn: 'טופל בגרסה {version}',
  readIt: 'לקריאה',
};
