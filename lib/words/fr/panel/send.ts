import type { send as english } from '../../en/panel/send.ts';
import type { Translated } from '../../translated.ts';

export const send: Translated<typeof english> = {
  title: 'À envoyer ensuite',
  none: 'Rien dans la bibliothèque ne convient encore à cette étape et à ce lecteur.',
  putAside: '<b>{title}</b> écarté : {reason}.',
  sent: 'Envoyé le {day}',
  whyNot: 'Pourquoi pas celui-ci ?',
  copyLink: 'Copier le lien',
  copied: 'Copié',
  linkCopied: 'Lien copié',
  open: 'Ouvrir',
  notThis: 'Pas celui-ci',
  copyFailed: 'Le navigateur n’a pas permis la copie. Copiez d’ici : <b>{url}</b>',
  fits: {
    stage:
      '{value, select, unaware {Pour qui ne cherche pas encore} awareness {Pour découvrir} consideration {Pour comparer} decision {Pour décider} other {Pour les clients}}',
    persona: 'Pour {value}',
    industry: 'Pour {value}',
    fresh: 'Nouveau ce mois-ci',
    unseen: 'Pas encore envoyé',
  },
};
