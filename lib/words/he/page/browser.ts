import type { browser as english } from '../../en/page/browser.ts';
import type { Translated } from '../../translated.ts';

export const browser: Translated<typeof english> = {
  description: 'היכן הקונה עומד, למה זה MQL ומה לשלוח: ברשומת ה־CRM עצמה.',
  toggle: 'פתיחה או סגירה של החלונית',
  focus: 'מעבר לחלונית',
  reset: 'החזרת החלונית למקום ולגודל הרגילים',
  side: 'העברת החלונית בין הדף לחלונית הצד של הדפדפן',
  width: 'רוחב החלונית',
  height: 'גובה החלונית',
  move: 'הזזת החלונית',
  handle: '{what}: אפשר לגרור או להשתמש במקשי החצים. Backspace: כרגיל.',
  open: 'פתיחת Leadlight',
  notLetIn: 'הדף הזה אינו מאפשר את החלונית. החלונית הצדית של הדפדפן מציגה אותה: בוחרים בה בכפתור של Leadlight בסרגל הכלים.',
};
