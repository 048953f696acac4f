import type { ExampleFault, ReachWords } from './words.ts';

export const englishWords: ReachWords = {
  first: 'Address of a record',
  second: 'Address of another record of the same kind',
  hint: 'Open a lead, contact, account or opportunity in your CRM and copy the address from the browser.',
  fault: explain,
  recordsAreAt: 'Records are at',
  theseTwo: ([one, other]) => `These two are ${one} and ${other}.`,
  id: 'id',
  severalWays: 'It can be read in more than one way. Which is right?',
  whatAreThey: 'What are these records?',
  types: { lead: 'Leads', contact: 'Contacts', account: 'Accounts', opportunity: 'Opportunities' },
  third: 'Try a third address',
  thirdHint: 'Another record, a list or a new record: see what Leadlight makes of it.',
  isRecord: (id) => `This is record ${id}.`,
  isNone: 'No record: Leadlight keeps out of this page.',
  add: 'Add this CRM',
};

function explain(fault: ExampleFault): string {
  switch (fault.kind) {
    case 'noAddress':
      return 'Copy the whole address from the browser, beginning with https://.';
    case 'otherOrigin':
      return `These are two sites: ${fault.texts.join(' and ')}. Both addresses must be of the same CRM.`;
    case 'sameAddress':
      return 'Both addresses are the same. Open another record and copy its address.';
    case 'sameRecord':
      return 'Both addresses seem to be of the same record. Open another record and copy its address.';
    case 'otherKind':
      return `These seem to be records of two kinds: “${fault.texts.join('” and “')}”. Give two of the same kind; set the other kind up after this one.`;
    case 'otherShape':
      return 'One of the two seems to be no record: a list, perhaps. Give the addresses of two open records.';
    case 'words':
      return `They differ in “${fault.texts.join('” and “')}”. Leadlight tells records from other pages by a number or a code in the address; a CRM with words alone cannot be read.`;
    case 'known':
      return `This is ${fault.crm}, which Leadlight knows by itself: nothing needs to be set up.`;
  }
}
