import type { journey as english } from '../../en/panel/journey.ts';
import type { Translated } from '../../translated.ts';

export const journey: Translated<typeof english> = {
  label: 'Parcours d’achat',
  since: '{stage} depuis le <time>{day}</time>',
  nextMove:
    'prochaine étape : {owner, select, sales {ventes} other {marketing}}, {step, select, identify {identifier} connect {contacter} explore {explorer} other {conseiller}}',
  tooEarly: 'Trop tôt pour le dire',
  tooLittle: 'On en sait encore trop peu pour situer cet acheteur.',
};
