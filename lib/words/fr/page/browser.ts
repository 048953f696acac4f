import type { browser as english } from '../../en/page/browser.ts';
import type { Translated } from '../../translated.ts';

export const browser: Translated<typeof english> = {
  description: 'Où en est l’acheteur, pourquoi c’est un MQL et quoi envoyer : sur la fiche CRM elle-même.',
  toggle: 'Ouvrir ou fermer le panneau',
  focus: 'Aller au panneau',
  reset: 'Remettre le panneau à sa place et à sa taille habituelles',
  side: 'Déplacer le panneau entre la page et le panneau latéral du navigateur',
  width: 'Largeur du panneau',
  height: 'Hauteur du panneau',
  move: 'Déplacer le panneau',
  handle: '{what} : faites glisser ou utilisez les flèches. Retour arrière : comme d’habitude.',
  open: 'Ouvrir Leadlight',
  notLetIn:
    'Cette page n’accepte pas le panneau. Le panneau latéral du navigateur l’affiche : choisissez-le par le bouton de Leadlight dans la barre d’outils.',
};
