import type { side as english } from '../../en/panel/side.ts';
import type { Translated } from '../../translated.ts';

export const side: Translated<typeof english> = {
  moveToSide: 'Passer au panneau latéral du navigateur',
  moveToPage: 'Déplacer sur la page',
  moveHere: 'Le déplacer ici',
  onPage: 'Le panneau est maintenant sur la page',
  inSide: 'Le panneau est maintenant dans le panneau latéral du navigateur',
  comesAlong: 'Ce que vous avez écrit suit.',
  byHand: 'Ouvrez le panneau latéral du navigateur',
  byHandHow:
    'Ce navigateur n’ouvre son panneau latéral que par ses propres boutons. Cliquez sur l’icône Leadlight dans la barre d’outils, puis sur « {button} ». Ce que vous avez écrit suit.',
  open: 'Ouvrir le panneau latéral',
  unseen: 'Aucun CRM dans cet onglet',
  unseenHow:
    'Leadlight ne voit que les sites que vous avez autorisés. Est-ce votre CRM ? Cliquez sur l’icône Leadlight dans la barre d’outils du navigateur, puis autorisez-le.',
  allowKnown: 'Voici {crm}',
  allowUnknown: 'Est-ce votre CRM ?',
  allowWhy: 'Autorisez Leadlight à voir quelle fiche est ouverte, et la personne apparaît ici.',
  allow: 'Autoriser sur {host}',
  paused: 'En pause ici',
  pausedWhy: 'Leadlight reste à l’écart de {host} jusqu’à ce que vous le repreniez.',
  resume: 'Reprendre sur {host}',
  off: 'Désactivé ici',
  offWhy: 'Votre entreprise a désactivé Leadlight sur {host}.',
  console: 'Voici votre console Leadlight',
  consoleHow: 'Ouvrez une fiche de votre CRM dans cette fenêtre, et la personne apparaît ici.',
  reload: 'Presque prêt',
  reloadHow: 'Rechargez cette page une fois pour que Leadlight puisse voir quelle fiche est ouverte.',
};
