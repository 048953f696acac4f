import type { actions as english } from '../../en/shared/actions.ts';
import type { Translated } from '../../translated.ts';

export const actions: Translated<typeof english> = {
  signOut: 'Cerrar sesión',
  close: 'Cerrar',
  newTab: '(abre una pestaña nueva)',
  tryAgain: 'Reintentar',
  signIn: 'Iniciar sesión',
  signingIn: 'Iniciando sesión…',
  undo: 'Deshacer',
  back: 'Volver',
  skip: 'Omitir',
};
