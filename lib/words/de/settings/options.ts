import type { options as english } from '../../en/settings/options.ts';
import type { Translated } from '../../translated.ts';

export const options: Translated<typeof english> = {
  title: 'Leadlight-Einstellungen',
  forThisBrowser: 'Einstellungen für diesen Browser',
  privacy:
    'Leadlight liest, welcher Datensatz geöffnet ist: CRM, Typ und ID, und die E-Mail-Adresse nur, wenn Ihre Administration das eingeschaltet hat. Kein anderer Text der Seite verlässt diesen Browser.',
  account: 'Konto',
  role: {
    rep: 'Vertrieb',
    marketer: 'Marketing',
    manager: 'Leitung',
    admin: 'Administration',
  },
  signedOut: 'Sie sind abgemeldet.',
  appearance: 'Darstellung und Sprache',
  appearanceHint: 'Für das Panel und diese Einstellungen, in jedem CRM.',
  language: 'Sprache',
  browserLanguage: 'Wie der Browser',
  answers: 'Ihre Antworten',
  answersHint: 'Jeder Klick bleibt auf diesem Computer, bis der Server ihn gespeichert hat.',
  sendNow: 'Jetzt senden',
  sending: 'Wird gesendet …',
  nothingWaits: 'Nichts wartet. Der Server hat zuletzt nicht geantwortet.',
  held: '{count, plural, one {# Antwort eines anderen Mitglieds bleibt gespeichert, bis es sich auf diesem Computer wieder anmeldet.} other {# Antworten eines anderen Mitglieds bleiben gespeichert, bis es sich auf diesem Computer wieder anmeldet.}}',
  notAcceptedList: 'Vom Server nicht angenommen',
  notAccepted: 'Nicht angenommen',
  takeOff: 'Von der Liste nehmen',
  allSent: 'Alles gesendet',
  waiting: '{count, plural, one {# wartet} other {# warten}}',
  keptSignIn:
    '{count, plural, one {# Antwort ist gespeichert und wird gesendet} other {# Antworten sind gespeichert und werden gesendet}}, sobald Sie sich angemeldet haben.',
  keptOnWay: '{count, plural, one {# Antwort ist gespeichert und unterwegs.} other {# Antworten sind gespeichert und unterwegs.}}',
  keptUnreachable:
    'Der Server ist nicht erreichbar. {count, plural, one {# Antwort ist gespeichert und wird gesendet.} other {# Antworten sind gespeichert und werden gesendet.}}',
  server: 'Server',
  serverHint: 'Der Leadlight-Server Ihrer Firma. Wenn Sie ihn ändern, werden Sie vom alten abgemeldet.',
  serverSet: 'Der Leadlight-Server Ihrer Firma. Ihre Firma hat ihn für diesen Browser festgelegt.',
  reachable: 'Erreichbar',
  noAnswer: 'Keine Antwort',
  address: 'Adresse',
  checking: 'Wird geprüft …',
  checkAndUse: 'Prüfen und verwenden',
  inUse: 'Der Server hat geantwortet und wird verwendet.',
  openConsole: 'Konsole öffnen',
  setByCompany: 'Von Ihrer Firma festgelegt',
};
