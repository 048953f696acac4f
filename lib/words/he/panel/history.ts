import type { history as english } from '../../en/panel/history.ts';
import type { Translated } from '../../translated.ts';

export const history: Translated<typeof english> = {
  title: 'היסטוריה',
  none: 'עדיין לא נרשם דבר על האדם הזה. כל שלב יופיע כאן כשיגיעו אליו.',
  showMore: 'הצגת עוד {count, number}',
  what: 'מה להציג',
  stages: 'שלבים',
  everything: 'כל מה שהופעל',
  takenBack: 'בוטל',
  takenBackOn: 'בוטל בתאריך {day}: מידע שהגיע מאוחר יותר הראה שזה לא היה כך.',
  entered: 'הוזן על ידי אדם או ה־CRM; שום כלל לא שפט זאת.',
  judgedUnder: 'נשפט לפי גרסה {version}',
  handedOver: 'הועבר למכירות',
  from: 'מתוך: {stage}',
  wasDue: 'המגע הראשון היה אמור להיות עד {due}.',
  worth: '{count, plural, one {היה שווה אז נקודה אחת.} two {היה שווה אז שתי נקודות.} other {היה שווה אז {points} נקודות.}}',
  by: 'על ידי <who>{name}</who>',
};
