import type { agreement as english } from '../../en/panel/agreement.ts';
import type { Translated } from '../../translated.ts';

export const agreement: Translated<typeof english> = {
  version: 'Définition, version {version}',
  inForceSince: 'Version {version} · en vigueur depuis le {day}',
  inForce: 'Version {version} · en vigueur',
  notYet: 'Version {version} · pas encore en vigueur',
  replaced: 'Version {version} · remplacée par une plus récente',
  yetToSign: 'pas encore signé',
  signed: '<who>{name}</who>, {day}',
  content: 'Contenu {hash}',
  both: 'Les deux parties ont signé ce texte même (<code>{hash}</code>).',
  reviewBy: 'À revoir avant le {day}',
  reviewWasDue: 'Sa révision était prévue le {day}',
};
