/** Setting up a CRM that nobody knows by two of its records’ addresses. */
export const reach = {
  first: 'Address of a record',
  second: 'Address of another record of the same kind',
  hint: 'Open a lead, contact, account or opportunity in your CRM and copy the address from the browser.',
  recordsAreAt: 'Records are at',
  theseTwo: 'These two are {one} and {other}.',
  id: 'id',
  severalWays: 'It can be read in more than one way. Which is right?',
  whatAreThey: 'What are these records?',
  types: {
    lead: 'Leads',
    contact: 'Contacts',
    account: 'Accounts',
    opportunity: 'Opportunities',
  },
  third: 'Try a third address',
  thirdHint: 'Another record, a list or a new record: see what Leadlight makes of it.',
  isRecord: 'This is record {id}.',
  isNone: 'No record: Leadlight keeps out of this page.',
  add: 'Add this CRM',
  fault: {
    noAddress: 'Copy the whole address from the browser, beginning with https://.',
    otherOrigin: 'These are two sites: {texts}. Both addresses must be of the same CRM.',
    sameAddress: 'Both addresses are the same. Open another record and copy its address.',
    sameRecord: 'Both addresses seem to be of the same record. Open another record and copy its address.',
    otherKind: 'These seem to be records of two kinds: {texts}. Give two of the same kind; set the other kind up after this one.',
    otherShape: 'One of the two seems to be no record: a list, perhaps. Give the addresses of two open records.',
    words:
      'They differ in {texts}. Leadlight tells records from other pages by a number or a code in the address; a CRM with words alone cannot be read.',
    known: 'This is {crm}, which Leadlight knows by itself: nothing needs to be set up.',
  },
  quoted: '“{text}”',
} as const;
