import type { verdict as english } from '../../en/panel/verdict.ts';
import type { Translated } from '../../translated.ts';

export const verdict: Translated<typeof english> = {
  label: 'Votre verdict',
  chooseFirst: 'Choisissez d’abord la personne, puis répondez.',
  whyNot: 'Pourquoi ? Un clic, ou passer.',
  whyNotKeys: 'Pourquoi ? Appuyez sur un chiffre à partir de 1, ou passez avec Échap.',
  whatReason: 'Quelle est la raison ?',
  sendReason: 'Envoyer la raison',
  sayWhy: 'Dire pourquoi',
  change: 'Modifier',
  takenBack: 'Retiré. Rien n’est compté.',
  marketingSees: 'Le marketing voit votre réponse.',
  lost: 'Cela n’a pas pu être conservé. Cliquez de nouveau.',
  keeping: '{said} : enregistrement',
  stands: '{said}. {status}.',
  otherReason: 'Autre raison',
};
