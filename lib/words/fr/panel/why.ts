import type { why as english } from '../../en/panel/why.ts';
import type { Translated } from '../../translated.ts';

export const why: Translated<typeof english> = {
  mql: 'Pourquoi c’est un MQL',
  soFar: 'Ce qui plaide pour, à ce stade',
  restsOn: 'Sur quoi repose le score',
  known: 'Ce que l’on sait',
  why: 'Pourquoi',
  none: 'Rien ne plaide encore pour ou contre cet acheteur. Tout nouveau comportement apparaîtra ici.',
  against: 'Ce qui plaide contre',
  fit: 'adéquation',
  rulesOut: 'exclut',
  points: '{count, plural, one {point} other {points}}',
  rule: 'La règle dans la version {version}',
  firedOnce: 'Déclenché (le {day}).',
  firedTimes: '{times, plural, one {Déclenché # fois} other {Déclenché # fois}} (la dernière le {day}).',
  noPoints: 'Ne donne aucun point.',
  same: '{count, plural, one {{points} point} other {{points} points}}, alors comme aujourd’hui.',
  changed: '{count, plural, one {{then} point} other {{then} points}} alors, {now} aujourd’hui.',
  faded: '{count, plural, one {{then} point} other {{then} points}} alors, {now} aujourd’hui : ils s’estompent avec le temps.',
  cap: {
    trigger: 'Plafonné : cette règle ne donne pas plus, quel que soit le nombre de déclenchements.',
    group: 'Plafonné : cette règle et celles de son groupe ne donnent pas plus à elles toutes.',
    passive: 'Plafonné : ce qui ne fait qu’arriver aux gens, comme un e-mail ouvert, ne donne pas plus.',
  },
  company: 'Entreprise, {name} : {value}',
  more: 'et {count, number} de plus',
};
