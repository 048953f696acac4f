import type { verdict as english } from '../../en/panel/verdict.ts';
import type { Translated } from '../../translated.ts';

export const verdict: Translated<typeof english> = {
  label: 'Ihr Urteil',
  chooseFirst: 'Wählen Sie zuerst die Person, dann antworten Sie.',
  whyNot: 'Warum nicht? Ein Klick, oder überspringen.',
  whyNotKeys: 'Warum nicht? Drücken Sie eine Zahl ab 1, oder überspringen Sie mit Escape.',
  whatReason: 'Was ist der Grund?',
  sendReason: 'Grund senden',
  sayWhy: 'Grund nennen',
  change: 'Ändern',
  takenBack: 'Zurückgenommen. Nichts wird gezählt.',
  marketingSees: 'Marketing sieht Ihre Antwort.',
  lost: 'Das konnte nicht gespeichert werden. Klicken Sie noch einmal.',
  keeping: '{said}: wird gespeichert',
  stands: '{said}. {status}.',
  otherReason: 'Anderer Grund',
};
