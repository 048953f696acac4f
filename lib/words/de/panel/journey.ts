import type { journey as english } from '../../en/panel/journey.ts';
import type { Translated } from '../../translated.ts';

export const journey: Translated<typeof english> = {
  label: 'Kaufprozess',
  since: '{stage} seit <time>{day}</time>',
  nextMove:
    'nächster Schritt: {owner, select, sales {Vertrieb} other {Marketing}}, {step, select, identify {identifizieren} connect {Kontakt aufnehmen} explore {Bedarf klären} other {beraten}}',
  tooEarly: 'Noch zu früh',
  tooLittle: 'Noch ist zu wenig bekannt, um diese Person einzuordnen.',
};
