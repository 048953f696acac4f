import type { failures as english } from '../../en/shared/failures.ts';
import type { Translated } from '../../translated.ts';

export const failures: Translated<typeof english> = {
  offline: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  timeout: 'Der Server hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  garbled:
    'Es hat etwas anderes als der Leadlight-Server geantwortet. Falls dieses Netzwerk eine Anmeldung verlangt, melden Sie sich zuerst dort an.',
  wrongRecord: 'Die Antwort galt einem anderen Datensatz und wird deshalb nicht angezeigt. Versuchen Sie es erneut.',
  updateNeeded:
    'Der Server und diese Version von Leadlight passen nicht zusammen. Aktualisieren Sie Leadlight oder fragen Sie Ihre Administration.',
  signedOut: 'Sie sind abgemeldet. Melden Sie sich an, um fortzufahren.',
  unavailable: 'Der Server kann gerade nicht antworten. Versuchen Sie es gleich noch einmal.',
  storage:
    'Dieser Browser konnte die Daten von Leadlight nicht speichern oder lesen. Geben Sie Speicherplatz frei und versuchen Sie es erneut.',
  rateLimited: 'Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.',
  internal: 'Etwas ist schiefgegangen. Versuchen Sie es in einer Minute erneut; laden Sie die Seite neu, wenn es so bleibt.',
  gone: 'Leadlight wurde aktualisiert oder ausgeschaltet. Laden Sie diese Seite neu.',
  serverFault: 'Der Server hatte einen Fehler; er wurde aufgezeichnet. Versuchen Sie es in einer Minute erneut.',
  notKept: 'Dieser Browser konnte Ihre Antwort nicht speichern. Geben Sie Speicherplatz frei und klicken Sie noch einmal.',
  otherRecord: 'Ein anderer Datensatz wurde geöffnet, bevor dieser geladen war.',
  otherAnswer: 'Die Antwort gehörte nicht zu dieser Anmeldung. Versuchen Sie es erneut.',
  notLetIn: 'Der Server hat Sie nicht eingelassen. Bitten Sie Ihre Administration um Zugang.',
  signInClosed: 'Das Anmeldefenster wurde geschlossen, bevor Sie angemeldet waren. Versuchen Sie es erneut.',
  noServerHere: 'Unter dieser Adresse gibt es keinen Leadlight-Server.',
  companyServer: 'Ihre Firma hat den Server für diesen Browser festgelegt.',
  address: 'Geben Sie die Adresse so ein, wie sie im Browser steht, zum Beispiel https://crm.example.org.',
  noPassword: 'Lassen Sie Benutzernamen und Passwort weg.',
  covered:
    'Nicht gezählt: Etwas liegt über Leadlight, oder die Seite verändert sein Aussehen. Räumen Sie es weg und klicken Sie noch einmal, oder nutzen Sie die Seitenleiste des Browsers.',
  tooEarly: 'Nicht gezählt: Leadlight war gerade erst erschienen oder hatte sich bewegt. Klicken Sie noch einmal.',
};
