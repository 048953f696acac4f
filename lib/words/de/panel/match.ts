import type { match as english } from '../../en/panel/match.ts';
import type { Translated } from '../../translated.ts';

export const match: Translated<typeof english> = {
  title: 'So wurde zugeordnet',
  isRight: 'Das stimmt',
  chooseOther: 'Andere Person wählen',
  forget: 'Zuordnung vergessen',
  how: {
    imported: 'Die CRM-Nummer dieses Datensatzes wurde importiert ({day}). Das ist eine exakte Zuordnung.',
    learned: 'Die CRM-Nummer dieses Datensatzes wurde bei der ersten Zuordnung gelernt ({day}).',
    email: 'Zugeordnet über die E-Mail-Adresse auf dieser Seite ({day}).',
    emailNamed: 'Zugeordnet über die E-Mail-Adresse auf dieser Seite, {email} ({day}).',
    chosen: 'Von jemandem aus Ihrem Team gewählt ({day}). Alle im Arbeitsbereich sehen dieselbe Wahl.',
    chosenBy: 'Gewählt von {name} ({day}). Alle im Arbeitsbereich sehen dieselbe Wahl.',
  },
  identity: {
    imported: '{name}, über die Nummer dieses Datensatzes',
    learned: '{name}, über eine früher zugeordnete Nummer',
    email: '{name}, über die E-Mail-Adresse auf dieser Seite',
    chosen: '{name}, im Team gewählt',
    chosenBy: '{name}, gewählt von {by}',
    opened: '{name}, aus der Personenliste von {account}',
  },
  whoIsThis: 'Wer ist das?',
  couldBe: '{count, plural, one {# Person kann gemeint sein} other {# Personen können gemeint sein}}',
  chooseOne: 'Bitte wählen',
  sameEmail: 'Sie teilen sich die E-Mail-Adresse auf dieser Seite. Ihre Wahl wird für alle gemerkt.',
  sameRecord: 'Sie wurden alle für diesen Datensatz importiert. Ihre Wahl wird für alle gemerkt.',
  possible: 'Mögliche Personen',
  noneOfThese: 'Niemand davon',
  notMatched: 'Noch nicht zugeordnet',
  nobodyKnown: 'Zu diesem Datensatz ist niemand bekannt',
  doYouKnow: 'Wissen Sie, wer das ist?',
  noOne:
    'Das Marketing kennt niemanden unter der Nummer dieses Datensatzes. Suchen Sie die Person einmal, dann sehen alle sie künftig hier.',
  noOneNor:
    'Das Marketing kennt niemanden unter der Nummer dieses Datensatzes oder {email}. Suchen Sie die Person einmal, dann sehen alle sie künftig hier.',
  search: 'Personen suchen',
  searchHint: 'Name, E-Mail, Firma oder Lead-Nummer',
  searching: 'Suche läuft',
  nobody: 'Niemand ist als „{query}“ bekannt. Versuchen Sie E-Mail oder Firma.',
  foundCount: '{count, plural, one {# Person gefunden} other {# Personen gefunden}}',
  found: 'Gefundene Personen',
  peopleAt: 'Personen bei {account}',
};
