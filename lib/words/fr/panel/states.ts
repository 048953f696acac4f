import type { states as english } from '../../en/panel/states.ts';
import type { Translated } from '../../translated.ts';

export const states: Translated<typeof english> = {
  loading: 'Chargement',
  loadingRecord: 'Chargement de cette fiche',
  nowShowing: 'Affiché maintenant : {name}',
  stillWaiting: 'Le serveur tarde à répondre. L’attente continue ; vous pouvez travailler pendant ce temps.',
  noRecord: 'Aucune fiche sur cette page',
  openOne: 'Ouvrez un lead, un contact, un compte ou une affaire : sa présentation apparaît ici.',
  unreachable: 'Le serveur est injoignable',
  unreachableNow: 'Le serveur est injoignable.',
  nothingKnown: 'Rien n’est encore connu de cette fiche sur cet ordinateur. Vérifiez la connexion ; le panneau réessaie aussi de lui-même.',
  didNotWork: 'Cela n’a pas fonctionné',
  forbidden: 'Vous ne pouvez pas voir cette fiche',
  notFound: 'Cette fiche n’est pas connue',
  rateLimited: 'Trop de requêtes pour l’instant',
  updateNeeded: 'Leadlight doit être mis à jour',
  internal: 'Le serveur a rencontré une erreur',
  signedOut: 'Vous êtes déconnecté',
  signInToSee: 'Connectez-vous pour voir où en est cet acheteur.',
  latestFailed: 'La dernière mise à jour a échoué',
  knownAt: 'Voici ce que l’on savait ({time}).',
  keptUntilBack:
    '{count, plural, one {# réponse est conservée et sera envoyée} other {# réponses sont conservées et seront envoyées}} à votre retour.',
  keptUntilReached:
    '{count, plural, one {# réponse est conservée et sera envoyée} other {# réponses sont conservées et seront envoyées}} dès qu’il sera de retour.',
  keptUntilWorks:
    '{count, plural, one {# réponse est conservée et sera envoyée} other {# réponses sont conservées et seront envoyées}} dès que cela fonctionnera.',
  refused: '{count, plural, one {# réponse n’a pas été acceptée} other {# réponses n’ont pas été acceptées}}',
  gotIt: 'Compris',
  fault: 'Le panneau a rencontré une erreur',
  drawAnew: 'Réafficher',
  nothingLost: 'Aucun de vos clics n’est perdu. Si l’erreur persiste, rechargez la page.',
  notAgreed: 'Pas encore convenu',
  notAgreedWhy:
    'Ce qui fait un lead vaut dès que les deux parties l’ont signé. D’ici là, personne n’est évalué : il n’y a donc ni étape ni score ici.',
  waitingFor: 'En attente de : {who}',
  sideYetToSign: '{side, select, sales {Les ventes doivent encore signer} other {Le marketing doit encore signer}}',
  sideSigned: '{side, select, sales {Les ventes ont signé} other {Le marketing a signé}}',
  answerCounts: 'Votre réponse parvient quand même au marketing et aide à trouver un accord.',
};
