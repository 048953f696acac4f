import type { journey as english } from '../../en/panel/journey.ts';
import type { Translated } from '../../translated.ts';

export const journey: Translated<typeof english> = {
  label: 'Recorrido de compra',
  since: '{stage} desde el <time>{day}</time>',
  nextMove:
    'siguiente paso: {owner, select, sales {ventas} other {marketing}}, {step, select, identify {identificar} connect {contactar} explore {explorar} other {asesorar}}',
  tooEarly: 'Demasiado pronto para saberlo',
  tooLittle: 'Aún se sabe muy poco para situar a este comprador.',
};
