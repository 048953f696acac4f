import type { verdict as english } from '../../en/panel/verdict.ts';
import type { Translated } from '../../translated.ts';

export const verdict: Translated<typeof english> = {
  label: 'השיפוט שלך',
  chooseFirst: 'יש לבחור קודם את האדם, ואז לענות.',
  whyNot: 'למה לא? לחיצה אחת, או דילוג.',
  whyNotKeys: 'למה לא? אפשר להקיש מספר החל מ־1, או לדלג עם Escape.',
  whatReason: 'מה הסיבה?',
  sendReason: 'שליחת הסיבה',
  sayWhy: 'לציין סיבה',
  change: 'שינוי',
  takenBack: 'בוטל. דבר לא נספר.',
  marketingSees: 'השיווק רואה את התשובה.',
  lost: 'לא היה אפשר לשמור. יש ללחוץ שוב.',
  keeping: '{said}: נשמר',
  stands: '{said}. {status}.',
  otherReason: 'סיבה אחרת',
};
