import type { reach as english } from '../../en/settings/reach.ts';
import type { Translated } from '../../translated.ts';

export const reach: Translated<typeof english> = {
  first: 'Dirección de un registro',
  second: 'Dirección de otro registro del mismo tipo',
  hint: 'Abra un lead, contacto, cuenta u oportunidad en su CRM y copie la dirección del navegador.',
  recordsAreAt: 'Los registros están en',
  theseTwo: 'Estos dos son {one} y {other}.',
  id: 'ID',
  severalWays: 'Se puede leer de más de una forma. ¿Cuál es la correcta?',
  whatAreThey: '¿Qué son estos registros?',
  types: {
    lead: 'Leads',
    contact: 'Contactos',
    account: 'Cuentas',
    opportunity: 'Oportunidades',
  },
  third: 'Pruebe una tercera dirección',
  thirdHint: 'Otro registro, una lista o un registro nuevo: vea qué entiende Leadlight.',
  isRecord: 'Es el registro {id}.',
  isNone: 'No es un registro: Leadlight no actúa en esta página.',
  add: 'Añadir este CRM',
  fault: {
    noAddress: 'Copie la dirección completa del navegador, empezando por https://.',
    otherOrigin: 'Son dos sitios: {texts}. Ambas direcciones deben ser del mismo CRM.',
    sameAddress: 'Ambas direcciones son iguales. Abra otro registro y copie su dirección.',
    sameRecord: 'Ambas direcciones parecen del mismo registro. Abra otro y copie su dirección.',
    otherKind: 'Parecen registros de dos tipos: {texts}. Indique dos del mismo tipo; el otro podrá configurarlo después.',
    otherShape: 'Una de las dos no parece un registro; quizá sea una lista. Indique las direcciones de dos registros abiertos.',
    words:
      'Se diferencian en {texts}. Leadlight distingue los registros por un número o un código en la dirección; un CRM solo con palabras no se puede leer.',
    known: 'Es {crm}, que Leadlight ya conoce: no hay nada que configurar.',
  },
  quoted: '«{text}»',
};
