import type { agreement as english } from '../../en/panel/agreement.ts';
import type { Translated } from '../../translated.ts';

export const agreement: Translated<typeof english> = {
  version: 'Definición, versión {version}',
  inForceSince: 'Versión {version} · vigente desde el {day}',
  inForce: 'Versión {version} · vigente',
  notYet: 'Versión {version} · aún no vigente',
  replaced: 'Versión {version} · sustituida por otra posterior',
  yetToSign: 'firma pendiente',
  signed: '<who>{name}</who>, {day}',
  content: 'Contenido {hash}',
  both: 'Ambas partes firmaron exactamente este texto (<code>{hash}</code>).',
  reviewBy: 'Debe revisarse antes del {day}.',
  reviewWasDue: 'Debía revisarse el {day}.',
};
