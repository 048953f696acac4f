import type { states as english } from '../../en/panel/states.ts';
import type { Translated } from '../../translated.ts';

export const states: Translated<typeof english> = {
  loading: 'Wird geladen',
  loadingRecord: 'Datensatz wird geladen',
  nowShowing: 'Jetzt zu sehen: {name}',
  stillWaiting: 'Der Server antwortet langsam. Es wird weiter gewartet; Sie können inzwischen weiterarbeiten.',
  noRecord: 'Kein Datensatz auf dieser Seite',
  openOne: 'Öffnen Sie einen Lead, Kontakt, Account oder Deal; wer das ist, erscheint hier.',
  unreachable: 'Der Server ist nicht erreichbar',
  unreachableNow: 'Der Server ist nicht erreichbar.',
  nothingKnown:
    'Auf diesem Computer ist noch nichts über diesen Datensatz bekannt. Prüfen Sie die Verbindung; das Panel versucht es auch von selbst wieder.',
  didNotWork: 'Das hat nicht geklappt',
  forbidden: 'Sie dürfen diesen Datensatz nicht sehen',
  notFound: 'Dieser Datensatz ist nicht bekannt',
  rateLimited: 'Gerade zu viele Anfragen',
  updateNeeded: 'Leadlight muss aktualisiert werden',
  internal: 'Der Server hatte einen Fehler',
  signedOut: 'Sie sind abgemeldet',
  signInToSee: 'Melden Sie sich an, um zu sehen, wo diese Person steht.',
  latestFailed: 'Die letzte Abfrage ist fehlgeschlagen',
  knownAt: 'Das ist der Stand von: {time}.',
  keptUntilBack:
    '{count, plural, one {# Antwort ist gespeichert und wird gesendet} other {# Antworten sind gespeichert und werden gesendet}}, sobald Sie wieder da sind.',
  keptUntilReached:
    '{count, plural, one {# Antwort ist gespeichert und wird gesendet} other {# Antworten sind gespeichert und werden gesendet}}, sobald er wieder da ist.',
  keptUntilWorks:
    '{count, plural, one {# Antwort ist gespeichert und wird gesendet} other {# Antworten sind gespeichert und werden gesendet}}, sobald es wieder geht.',
  refused: '{count, plural, one {# Antwort wurde nicht angenommen} other {# Antworten wurden nicht angenommen}}',
  gotIt: 'Verstanden',
  fault: 'Das Panel hatte einen Fehler',
  drawAnew: 'Neu aufbauen',
  nothingLost: 'Nichts, was Sie geklickt haben, ist verloren. Bleibt der Fehler, laden Sie die Seite neu.',
  notAgreed: 'Noch nicht vereinbart',
  notAgreedWhy:
    'Was ein Lead ist, gilt erst, wenn beide Seiten es unterschrieben haben. Bis dahin wird niemand bewertet; deshalb gibt es hier weder Phase noch Punkte.',
  waitingFor: 'Es fehlt noch: {who}',
  sideYetToSign: '{side, select, sales {Der Vertrieb muss noch unterschreiben} other {Das Marketing muss noch unterschreiben}}',
  sideSigned: '{side, select, sales {Der Vertrieb hat unterschrieben} other {Das Marketing hat unterschrieben}}',
  answerCounts: 'Ihre Antwort erreicht das Marketing trotzdem und hilft bei der Einigung.',
};
