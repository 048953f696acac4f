import type { account as english } from '../../en/panel/account.ts';
import type { Translated } from '../../translated.ts';

export const account: Translated<typeof english> = {
  employees: '{count, plural, one {עובד אחד} two {שני עובדים} other {{people} עובדים}}',
  known: '{count, plural, one {אדם אחד מוכר כאן} two {שני אנשים מוכרים כאן} other {# אנשים מוכרים כאן}}',
  nobody: 'עדיין לא מוכר אף אחד בחברה. ברגע שמישהו שם יגיב, הוא יופיע כאן.',
};
