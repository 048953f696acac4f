import type { score as english } from '../../en/panel/score.ts';
import type { Translated } from '../../translated.ts';

export const score: Translated<typeof english> = {
  fit: 'Passung',
  interest: 'Interesse',
  whoTheyAre: 'wer sie sind',
  whatTheyDid: 'was sie taten',
  reason: 'Grund',
  was: 'damals',
  now: 'jetzt',
  unexplained: 'Durch diese Zeilen nicht erklärt',
  fitTotal: 'Passung gesamt',
  interestTotal: 'Interesse gesamt',
  times: '{count, plural, one {#-mal} other {#-mal}}',
  atLimit: 'am Limit',
  judged: 'Bewertet, wie beide Seiten vereinbart haben. Interesse verblasst mit der Zeit, Passung nicht.',
  judgedSince: 'Bewertet, wie beide Seiten vereinbart haben (gültig seit {day}). Interesse verblasst mit der Zeit, Passung nicht.',
  trend: {
    rising: 'Steigend',
    steady: 'Gleichbleibend',
    falling: 'Fallend',
    quiet: 'Ruhig',
  },
  interestIs: 'Interesse:',
  momentum:
    '{trend}: {now} neue Interessenpunkte in {days, number} Tagen; davor im Schnitt {before} in jedem der drei Zeiträume von {days, number} Tagen.',
  quiet: 'Ruhig: keine neuen Interessenpunkte in {days, number} Tagen.',
};
