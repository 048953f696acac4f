import type { failures as english } from '../../en/shared/failures.ts';
import type { Translated } from '../../translated.ts';

export const failures: Translated<typeof english> = {
  offline: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  timeout: 'Le serveur a mis trop de temps à répondre. Réessayez dans un instant.',
  garbled: 'Autre chose que le serveur Leadlight a répondu. Si ce réseau demande une connexion, connectez-vous d’abord, puis réessayez.',
  wrongRecord: 'La réponse concernait une autre fiche et n’est donc pas affichée. Réessayez.',
  updateNeeded:
    'Le serveur et cette version de Leadlight ne sont pas compatibles. Mettez Leadlight à jour ou adressez-vous à votre administrateur.',
  signedOut: 'Vous êtes déconnecté. Connectez-vous pour continuer.',
  unavailable: 'Le serveur ne peut pas répondre pour l’instant. Réessayez dans un instant.',
  storage: 'Ce navigateur n’a pas pu enregistrer ou lire les données de Leadlight. Libérez de l’espace disque et réessayez.',
  rateLimited: 'Le serveur est occupé. Réessayez dans un instant.',
  internal: 'Un problème est survenu. Réessayez dans une minute ; s’il persiste, rechargez la page.',
  gone: 'Leadlight a été mis à jour ou désactivé. Rechargez cette page.',
  serverFault: 'Le serveur a rencontré une erreur, qui a été enregistrée. Réessayez dans une minute.',
  notKept: 'Ce navigateur n’a pas pu enregistrer votre réponse. Libérez de l’espace disque et cliquez de nouveau.',
  otherRecord: 'Une autre fiche s’est ouverte avant la fin du chargement.',
  otherAnswer: 'La réponse ne correspondait pas à cette connexion. Réessayez.',
  notLetIn: 'Le serveur vous a refusé l’accès. Demandez-le à votre administrateur.',
  signInClosed: 'La fenêtre a été fermée avant la fin de la connexion. Réessayez.',
  noServerHere: 'Il n’y a pas de serveur Leadlight à cette adresse.',
  companyServer: 'Votre entreprise a défini le serveur pour ce navigateur.',
  address: 'Indiquez l’adresse telle qu’elle apparaît dans le navigateur, par exemple https://crm.example.org.',
  noPassword: 'Retirez le nom d’utilisateur et le mot de passe.',
  covered:
    'Non pris en compte : quelque chose recouvre Leadlight ou la page en modifie l’apparence. Écartez-le et cliquez de nouveau, ou utilisez le panneau latéral du navigateur.',
  tooEarly: 'Non pris en compte : Leadlight venait d’apparaître ou de bouger. Cliquez de nouveau.',
};
