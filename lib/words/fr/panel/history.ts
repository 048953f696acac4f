import type { history as english } from '../../en/panel/history.ts';
import type { Translated } from '../../translated.ts';

export const history: Translated<typeof english> = {
  title: 'Historique',
  none: 'Rien n’a encore été enregistré pour cette personne. Chaque étape apparaît ici dès qu’elle est atteinte.',
  showMore: 'Afficher {count, number} de plus',
  what: 'Quoi afficher',
  stages: 'Étapes',
  everything: 'Tout ce qui s’est déclenché',
  takenBack: 'retiré',
  takenBackOn: 'Retiré le {day} : des nouvelles arrivées plus tard ont montré que ce n’était pas le cas.',
  entered: 'Saisi par une personne ou le CRM ; aucune règle ne l’a évalué.',
  judgedUnder: 'Évalué selon la version {version}',
  handedOver: 'Transmis aux ventes',
  from: 'depuis : {stage}',
  wasDue: 'Le premier contact était attendu le {due}.',
  worth: '{count, plural, one {Valait {points} point alors.} other {Valait {points} points alors.}}',
  by: 'Par <who>{name}</who>',
};
