import type { actions as english } from '../../en/shared/actions.ts';
import type { Translated } from '../../translated.ts';

export const actions: Translated<typeof english> = {
  signOut: 'Se déconnecter',
  close: 'Fermer',
  newTab: '(ouvre un nouvel onglet)',
  tryAgain: 'Réessayer',
  signIn: 'Se connecter',
  signingIn: 'Connexion…',
  undo: 'Annuler',
  back: 'Retour',
  skip: 'Passer',
};
