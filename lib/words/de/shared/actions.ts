import type { actions as english } from '../../en/shared/actions.ts';
import type { Translated } from '../../translated.ts';

export const actions: Translated<typeof english> = {
  signOut: 'Abmelden',
  close: 'Schließen',
  newTab: '(öffnet einen neuen Tab)',
  tryAgain: 'Erneut versuchen',
  signIn: 'Anmelden',
  signingIn: 'Anmeldung läuft …',
  undo: 'Rückgängig',
  back: 'Zurück',
  skip: 'Überspringen',
};
