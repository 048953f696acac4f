import type { options as english } from '../../en/settings/options.ts';
import type { Translated } from '../../translated.ts';

export const options: Translated<typeof english> = {
  title: 'Paramètres de Leadlight',
  forThisBrowser: 'Paramètres de ce navigateur',
  privacy:
    'Leadlight lit quelle fiche est ouverte : son CRM, son type et son ID, et l’adresse e-mail uniquement si votre administrateur l’a activé. Aucun autre texte de la page ne quitte ce navigateur.',
  account: 'Compte',
  role: {
    rep: 'Commercial',
    marketer: 'Marketing',
    manager: 'Responsable',
    admin: 'Administrateur',
  },
  signedOut: 'Vous êtes déconnecté.',
  appearance: 'Apparence et langue',
  appearanceHint: 'Pour le panneau et ces paramètres, sur chaque CRM.',
  language: 'Langue',
  browserLanguage: 'Comme le navigateur',
  answers: 'Vos réponses',
  answersHint: 'Chaque clic est conservé sur cet ordinateur jusqu’à ce que le serveur l’ait enregistré.',
  sendNow: 'Envoyer maintenant',
  sending: 'Envoi…',
  nothingWaits: 'Rien n’attend. Le serveur n’a pas répondu la dernière fois.',
  held: '{count, plural, one {# réponse d’un autre membre est conservée jusqu’à ce qu’il se reconnecte sur cet ordinateur.} other {# réponses d’un autre membre sont conservées jusqu’à ce qu’il se reconnecte sur cet ordinateur.}}',
  notAcceptedList: 'Non acceptées par le serveur',
  notAccepted: 'Non acceptée',
  takeOff: 'Retirer de la liste',
  allSent: 'Tout est envoyé',
  waiting: '{count, plural, one {# en attente} other {# en attente}}',
  keptSignIn:
    '{count, plural, one {# réponse est conservée et sera envoyée} other {# réponses sont conservées et seront envoyées}} une fois que vous serez connecté.',
  keptOnWay: '{count, plural, one {# réponse est conservée et en route.} other {# réponses sont conservées et en route.}}',
  keptUnreachable:
    'Le serveur est injoignable. {count, plural, one {# réponse est conservée et sera envoyée.} other {# réponses sont conservées et seront envoyées.}}',
  server: 'Serveur',
  serverHint: 'Le serveur Leadlight de votre entreprise. En le changeant, vous êtes déconnecté de l’ancien.',
  serverSet: 'Le serveur Leadlight de votre entreprise. Votre entreprise l’a défini pour ce navigateur.',
  reachable: 'Joignable',
  noAnswer: 'Pas de réponse',
  address: 'Adresse',
  checking: 'Vérification…',
  checkAndUse: 'Vérifier et utiliser',
  inUse: 'Le serveur a répondu et est utilisé.',
  openConsole: 'Ouvrir la console',
  setByCompany: 'Défini par votre entreprise',
};
