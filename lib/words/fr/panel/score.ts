import type { score as english } from '../../en/panel/score.ts';
import type { Translated } from '../../translated.ts';

export const score: Translated<typeof english> = {
  fit: 'Adéquation',
  interest: 'Intérêt',
  whoTheyAre: 'qui ils sont',
  whatTheyDid: 'ce qu’ils ont fait',
  reason: 'Raison',
  was: 'avant',
  now: 'auj.',
  unexplained: 'Non expliqué par ces lignes',
  fitTotal: 'Adéquation au total',
  interestTotal: 'Intérêt au total',
  times: '{count, plural, one {# fois} other {# fois}}',
  atLimit: 'à son plafond',
  judged: 'Évalué comme les deux parties en ont convenu. L’intérêt s’estompe avec le temps, l’adéquation non.',
  judgedSince:
    'Évalué comme les deux parties en ont convenu, en vigueur depuis le {day}. L’intérêt s’estompe avec le temps, l’adéquation non.',
  trend: {
    rising: 'En hausse',
    steady: 'Stable',
    falling: 'En baisse',
    quiet: 'Calme',
  },
  interestIs: 'Intérêt :',
  momentum:
    '{trend} : {now} nouveaux points d’intérêt en {days, number} jours ; auparavant, {before} en moyenne sur chacune des trois périodes de {days, number} jours.',
  quiet: 'Calme : aucun nouveau point d’intérêt en {days, number} jours.',
};
