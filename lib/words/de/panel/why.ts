import type { why as english } from '../../en/panel/why.ts';
import type { Translated } from '../../translated.ts';

export const why: Translated<typeof english> = {
  mql: 'Warum das ein MQL ist',
  soFar: 'Was bisher dafür spricht',
  restsOn: 'Worauf die Punkte beruhen',
  known: 'Was bekannt ist',
  why: 'Warum',
  none: 'Noch spricht nichts für oder gegen diese Person. Neues Verhalten erscheint hier, sobald es eintrifft.',
  against: 'Was dagegen spricht',
  fit: 'Passung',
  rulesOut: 'schließt aus',
  points: '{count, plural, one {Punkt} other {Punkte}}',
  rule: 'Die Regel in Version {version}',
  firedOnce: 'Ausgelöst ({day}).',
  firedTimes: '{times, plural, one {#-mal ausgelöst} other {#-mal ausgelöst}} (zuletzt {day}).',
  noPoints: 'Gibt keine Punkte.',
  same: '{count, plural, one {{points} Punkt} other {{points} Punkte}} damals wie jetzt.',
  changed: '{count, plural, one {{then} Punkt} other {{then} Punkte}} damals, jetzt {now}.',
  faded: '{count, plural, one {{then} Punkt} other {{then} Punkte}} damals, jetzt {now}: sie verblassen mit der Zeit.',
  cap: {
    trigger: 'Begrenzt: Mehr gibt diese Regel nicht, wie oft sie auch auslöst.',
    group: 'Begrenzt: Mehr geben diese Regel und die übrigen ihrer Gruppe zusammen nicht.',
    passive: 'Begrenzt: Was Menschen nur widerfährt, etwa geöffnete E-Mails, gibt nicht mehr.',
  },
  company: 'Firma, {name}: {value}',
  more: 'und {count, number} weitere',
};
