import type { score as english } from '../../en/panel/score.ts';
import type { Translated } from '../../translated.ts';

export const score: Translated<typeof english> = {
  fit: 'Encaje',
  interest: 'Interés',
  whoTheyAre: 'quiénes son',
  whatTheyDid: 'lo que hicieron',
  reason: 'Motivo',
  was: 'antes',
  now: 'ahora',
  unexplained: 'No explicado por estas líneas',
  fitTotal: 'Encaje en total',
  interestTotal: 'Interés en total',
  times: '{count, plural, one {# vez} other {# veces}}',
  atLimit: 'en su límite',
  judged: 'Valorado según lo acordado por ambas partes. El interés se desvanece con el tiempo; el encaje, no.',
  judgedSince: 'Valorado según lo acordado por ambas partes, vigente desde el {day}. El interés se desvanece con el tiempo; el encaje, no.',
  trend: {
    rising: 'En alza',
    steady: 'Estable',
    falling: 'A la baja',
    quiet: 'Sin actividad',
  },
  interestIs: 'Interés:',
  momentum:
    '{trend}: {now} puntos de interés nuevos en {days, number} días; antes, {before} de media en cada uno de los tres periodos de {days, number} días.',
  quiet: 'Sin actividad: ningún punto de interés nuevo en {days, number} días.',
};
