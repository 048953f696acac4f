import type { agreement as english } from '../../en/panel/agreement.ts';
import type { Translated } from '../../translated.ts';

export const agreement: Translated<typeof english> = {
  version: 'Definition, Version {version}',
  inForceSince: 'Version {version} · gültig seit {day}',
  inForce: 'Version {version} · gültig',
  notYet: 'Version {version} · noch nicht gültig',
  replaced: 'Version {version} · durch eine spätere ersetzt',
  yetToSign: 'noch nicht unterschrieben',
  signed: '<who>{name}</who>, {day}',
  content: 'Inhalt {hash}',
  both: 'Beide haben genau diesen Text unterschrieben (<code>{hash}</code>).',
  reviewBy: 'Erneut zu prüfen bis: {day}',
  reviewWasDue: 'Die Prüfung war fällig: {day}',
};
