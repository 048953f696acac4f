import type { actions as english } from '../../en/shared/actions.ts';
import type { Translated } from '../../translated.ts';

export const actions: Translated<typeof english> = {
  signOut: 'יציאה',
  close: 'סגירה',
  newTab: '(נפתח בכרטיסייה חדשה)',
  tryAgain: 'לנסות שוב',
  signIn: 'כניסה',
  signingIn: 'מתבצעת כניסה…',
  undo: 'ביטול',
  back: 'חזרה',
  skip: 'דילוג',
};
