import type { keys as english } from '../../en/panel/keys.ts';
import type { Translated } from '../../translated.ts';

export const keys: Translated<typeof english> = {
  title: 'Teclas',
  good: 'Buen lead',
  notGood: 'No es bueno',
  reason: 'Elegir el motivo',
  undo: 'Deshacer su veredicto',
  help: 'Mostrar estas teclas',
  escape: 'Cerrar y luego volver a la página',
};
