import type { history as english } from '../../en/panel/history.ts';
import type { Translated } from '../../translated.ts';

export const history: Translated<typeof english> = {
  title: 'Verlauf',
  none: 'Über diese Person ist noch nichts aufgezeichnet. Jede Phase erscheint hier, sobald sie erreicht ist.',
  showMore: '{count, number} weitere anzeigen',
  what: 'Was angezeigt wird',
  stages: 'Phasen',
  everything: 'Alles, was auslöste',
  takenBack: 'zurückgenommen',
  takenBackOn: 'Zurückgenommen, {day}: Spätere Meldungen zeigten, dass es nicht so war.',
  entered: 'Von einer Person oder dem CRM eingetragen; keine Regel hat darüber entschieden.',
  judgedUnder: 'Bewertet nach Version {version}',
  handedOver: 'An den Vertrieb übergeben',
  from: 'aus: {stage}',
  wasDue: 'Erstkontakt war fällig: {due}',
  worth: '{count, plural, one {Damals {points} Punkt wert.} other {Damals {points} Punkte wert.}}',
  by: 'Durch <who>{name}</who>',
};
