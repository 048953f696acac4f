import type { side as english } from '../../en/panel/side.ts';
import type { Translated } from '../../translated.ts';

export const side: Translated<typeof english> = {
  moveToSide: 'העברה לחלונית הצד של הדפדפן',
  moveToPage: 'העברה אל הדף',
  moveHere: 'העברה לכאן',
  onPage: 'החלונית נמצאת עכשיו בדף',
  inSide: 'החלונית נמצאת עכשיו בחלונית הצד של הדפדפן',
  comesAlong: 'מה שהוקלד עובר יחד איתה.',
  byHand: 'פתיחת חלונית הצד של הדפדפן',
  byHandHow:
    'הדפדפן הזה פותח את חלונית הצד רק מהכפתורים שלו. יש ללחוץ על הסמל של Leadlight בסרגל הכלים, ואז על „{button}”. מה שהוקלד עובר יחד איתה.',
  open: 'פתיחת חלונית הצד',
  unseen: 'אין CRM בכרטיסייה הזאת',
  unseenHow: '‏Leadlight רואה רק אתרים שאושרו. זה ה-CRM שלכם? יש ללחוץ על הסמל של Leadlight בסרגל הכלים של הדפדפן ולאשר.',
  allowKnown: 'זה {crm}',
  allowUnknown: 'זה ה-CRM שלכם?',
  allowWhy: 'אחרי שמאשרים ל-Leadlight לראות איזו רשומה פתוחה, יופיע כאן מי זה.',
  allow: 'אישור ב-{host}',
  paused: 'מושהה כאן',
  pausedWhy: '‏Leadlight לא פועל ב-{host} עד לחידוש.',
  resume: 'חידוש ב-{host}',
  off: 'כבוי כאן',
  offWhy: 'החברה שלכם כיבתה את Leadlight ב-{host}.',
  console: 'זהו המסוף של Leadlight',
  consoleHow: 'פתחו רשומה מה-CRM בחלון הזה, ויופיע כאן מי זה.',
  reload: 'כמעט מוכן',
  reloadHow: 'טענו את הדף מחדש פעם אחת, כדי ש-Leadlight יוכל לראות איזו רשומה פתוחה.',
};
