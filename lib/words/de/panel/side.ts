import type { side as english } from '../../en/panel/side.ts';
import type { Translated } from '../../translated.ts';

export const side: Translated<typeof english> = {
  moveToSide: 'In die Seitenleiste des Browsers verschieben',
  moveToPage: 'Auf die Seite verschieben',
  moveHere: 'Hierher verschieben',
  onPage: 'Das Panel steht jetzt auf der Seite',
  inSide: 'Das Panel steht jetzt in der Seitenleiste des Browsers',
  comesAlong: 'Was Sie getippt haben, kommt mit.',
  byHand: 'Öffnen Sie die Seitenleiste des Browsers',
  byHandHow:
    'Dieser Browser öffnet seine Seitenleiste nur über eigene Schaltflächen. Klicken Sie auf das Leadlight-Symbol in der Symbolleiste, dann auf „{button}“. Was Sie getippt haben, kommt mit.',
  open: 'Seitenleiste öffnen',
  unseen: 'Kein CRM in diesem Tab',
  unseenHow:
    'Leadlight sieht nur die Websites, die Sie zugelassen haben. Ist das Ihr CRM? Klicken Sie auf das Leadlight-Symbol in der Symbolleiste des Browsers und lassen Sie es zu.',
  allowKnown: 'Das ist {crm}',
  allowUnknown: 'Ist das Ihr CRM?',
  allowWhy: 'Lassen Sie zu, dass Leadlight sieht, welcher Datensatz geöffnet ist; dann steht hier, wer das ist.',
  allow: 'Auf {host} zulassen',
  paused: 'Hier pausiert',
  pausedWhy: 'Leadlight hält sich aus {host} heraus, bis Sie es fortsetzen.',
  resume: 'Auf {host} fortsetzen',
  off: 'Hier abgeschaltet',
  offWhy: 'Ihr Unternehmen hat Leadlight auf {host} abgeschaltet.',
  console: 'Das ist Ihre Leadlight-Konsole',
  consoleHow: 'Öffnen Sie in diesem Fenster einen Datensatz Ihres CRM; dann steht hier, wer das ist.',
  reload: 'Fast geschafft',
  reloadHow: 'Laden Sie diese Seite einmal neu, damit Leadlight sieht, welcher Datensatz geöffnet ist.',
};
