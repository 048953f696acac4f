import type { reach as english } from '../../en/settings/reach.ts';
import type { Translated } from '../../translated.ts';

export const reach: Translated<typeof english> = {
  first: 'Adresse d’une fiche',
  second: 'Adresse d’une autre fiche du même type',
  hint: 'Ouvrez un lead, un contact, un compte ou une opportunité dans votre CRM et copiez l’adresse depuis le navigateur.',
  recordsAreAt: 'Les fiches se trouvent à',
  theseTwo: 'Ces deux-là sont {one} et {other}.',
  id: 'ID',
  severalWays: 'Cela peut se lire de plusieurs façons. Laquelle est la bonne ?',
  whatAreThey: 'Que sont ces fiches ?',
  types: {
    lead: 'Leads',
    contact: 'Contacts',
    account: 'Comptes',
    opportunity: 'Opportunités',
  },
  third: 'Essayer une troisième adresse',
  thirdHint: 'Une autre fiche, une liste ou une nouvelle fiche : voyez ce que Leadlight en fait.',
  isRecord: 'C’est la fiche {id}.',
  isNone: 'Pas une fiche : Leadlight reste à l’écart de cette page.',
  add: 'Ajouter ce CRM',
  fault: {
    noAddress: 'Copiez l’adresse entière depuis le navigateur, à partir de https://.',
    otherOrigin: 'Ce sont deux sites : {texts}. Les deux adresses doivent venir du même CRM.',
    sameAddress: 'Les deux adresses sont identiques. Ouvrez une autre fiche et copiez son adresse.',
    sameRecord: 'Les deux adresses semblent être celles de la même fiche. Ouvrez-en une autre et copiez son adresse.',
    otherKind: 'Ces fiches semblent de deux types : {texts}. Donnez-en deux du même type ; configurez l’autre ensuite.',
    otherShape: 'L’une des deux ne semble pas être une fiche, mais peut-être une liste. Donnez les adresses de deux fiches ouvertes.',
    words:
      'Elles diffèrent par {texts}. Leadlight distingue les fiches par un numéro ou un code dans l’adresse ; un CRM qui n’emploie que des mots ne peut pas être lu.',
    known: 'C’est {crm}, que Leadlight connaît déjà : rien n’est à configurer.',
  },
  quoted: '« {text} »',
};
