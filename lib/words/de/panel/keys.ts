import type { keys as english } from '../../en/panel/keys.ts';
import type { Translated } from '../../translated.ts';

export const keys: Translated<typeof english> = {
  title: 'Tasten',
  good: 'Guter Lead',
  notGood: 'Nicht gut',
  reason: 'Grund wählen',
  undo: 'Urteil zurücknehmen',
  help: 'Diese Tasten anzeigen',
  escape: 'Schließen, dann zurück zur Seite',
};
