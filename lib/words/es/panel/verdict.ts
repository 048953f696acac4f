import type { verdict as english } from '../../en/panel/verdict.ts';
import type { Translated } from '../../translated.ts';

export const verdict: Translated<typeof english> = {
  label: 'Su veredicto',
  chooseFirst: 'Elija primero a la persona y luego responda.',
  whyNot: '¿Por qué no? Un toque, u omitir.',
  whyNotKeys: '¿Por qué no? Pulse un número desde el 1, u omita con Escape.',
  whatReason: '¿Cuál es el motivo?',
  sendReason: 'Enviar motivo',
  sayWhy: 'Decir por qué',
  change: 'Cambiar',
  takenBack: 'Retirado. No se cuenta nada.',
  marketingSees: 'Marketing verá su respuesta.',
  lost: 'No se pudo guardar. Haga clic de nuevo.',
  keeping: '{said}: guardando',
  stands: '{said}. {status}.',
  otherReason: 'Otro motivo',
};
