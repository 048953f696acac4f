import type { reach as english } from '../../en/settings/reach.ts';
import type { Translated } from '../../translated.ts';

export const reach: Translated<typeof english> = {
  first: 'Adresse eines Datensatzes',
  second: 'Adresse eines anderen Datensatzes derselben Art',
  hint: 'Öffnen Sie in Ihrem CRM einen Lead, Kontakt, Account oder eine Verkaufschance und kopieren Sie die Adresse aus dem Browser.',
  recordsAreAt: 'Datensätze liegen unter',
  theseTwo: 'Diese beiden sind {one} und {other}.',
  id: 'ID',
  severalWays: 'Das lässt sich mehrfach deuten. Was stimmt?',
  whatAreThey: 'Was sind diese Datensätze?',
  types: {
    lead: 'Leads',
    contact: 'Kontakte',
    account: 'Accounts',
    opportunity: 'Verkaufschancen',
  },
  third: 'Eine dritte Adresse probieren',
  thirdHint: 'Ein anderer Datensatz, eine Liste oder ein neuer Datensatz: Sehen Sie, was Leadlight daraus macht.',
  isRecord: 'Das ist Datensatz {id}.',
  isNone: 'Kein Datensatz: Leadlight bleibt dieser Seite fern.',
  add: 'Dieses CRM hinzufügen',
  fault: {
    noAddress: 'Kopieren Sie die ganze Adresse aus dem Browser, beginnend mit https://.',
    otherOrigin: 'Das sind zwei Websites: {texts}. Beide Adressen müssen vom selben CRM sein.',
    sameAddress: 'Beide Adressen sind gleich. Öffnen Sie einen anderen Datensatz und kopieren Sie dessen Adresse.',
    sameRecord: 'Beide Adressen scheinen zum selben Datensatz zu gehören. Öffnen Sie einen anderen und kopieren Sie dessen Adresse.',
    otherKind: 'Das scheinen Datensätze zweier Arten zu sein: {texts}. Geben Sie zwei derselben Art an; die andere richten Sie danach ein.',
    otherShape:
      'Eine der beiden scheint kein Datensatz zu sein, vielleicht eine Liste. Geben Sie die Adressen zweier geöffneter Datensätze an.',
    words:
      'Sie unterscheiden sich in {texts}. Leadlight erkennt Datensätze an einer Nummer oder einem Code in der Adresse; ein CRM nur mit Wörtern lässt sich nicht lesen.',
    known: 'Das ist {crm}, das Leadlight von selbst kennt: Es muss nichts eingerichtet werden.',
  },
  quoted: '„{text}“',
};
