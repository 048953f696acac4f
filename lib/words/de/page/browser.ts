import type { browser as english } from '../../en/page/browser.ts';
import type { Translated } from '../../translated.ts';

export const browser: Translated<typeof english> = {
  description: 'Wo die Person steht, warum das ein MQL ist und was zu senden ist: direkt am Datensatz im CRM.',
  toggle: 'Panel öffnen oder schließen',
  focus: 'Zum Panel wechseln',
  reset: 'Panel an seinen üblichen Platz und auf die übliche Größe zurücksetzen',
  side: 'Panel zwischen der Seite und der Seitenleiste des Browsers wechseln',
  width: 'Breite des Panels',
  height: 'Höhe des Panels',
  move: 'Panel verschieben',
  handle: '{what}: ziehen oder Pfeiltasten benutzen. Rücktaste: wie üblich.',
  open: 'Leadlight öffnen',
  notLetIn:
    'Diese Seite lässt das Panel nicht zu. Die Seitenleiste des Browsers zeigt es: zu wählen über die Schaltfläche von Leadlight in der Symbolleiste.',
};
