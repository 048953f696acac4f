import type { send as english } from '../../en/panel/send.ts';
import type { Translated } from '../../translated.ts';

export const send: Translated<typeof english> = {
  title: 'Als Nächstes senden',
  none: 'Noch passt nichts in der Bibliothek zu dieser Phase und Zielgruppe.',
  putAside: '<b>{title}</b> zurückgestellt: {reason}.',
  sent: 'Gesendet: {day}',
  whyNot: 'Warum nicht?',
  copyLink: 'Link kopieren',
  copied: 'Kopiert',
  linkCopied: 'Link kopiert',
  open: 'Öffnen',
  notThis: 'Nicht dies',
  copyFailed: 'Der Browser erlaubt das Kopieren nicht. Kopieren Sie von hier: <b>{url}</b>',
  fits: {
    stage:
      '{value, select, unaware {Passt vor dem ersten Kontakt} awareness {Passt zum Erkunden} consideration {Passt zum Vergleichen} decision {Passt zur Entscheidung} other {Passt für Kunden}}',
    persona: 'Für {value}',
    industry: 'Für {value}',
    fresh: 'Neu in diesem Monat',
    unseen: 'Noch nicht gesendet',
  },
};
