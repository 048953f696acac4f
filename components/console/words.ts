import type * as z from 'zod/mini';
import type { AssetField, PersonField } from '#lib/contract/imports.ts';
import type {
  CrmId,
  DismissReason,
  FeedbackStatus,
  JourneyStage,
  LifecycleStage,
  ObjectType,
  OutcomeKind,
  RejectReason,
  Role,
  Verdict,
} from '#lib/contract/vocabulary.ts';

/** The contract's words as people read them. One table a list: a missing word does not compile. */

export const VERDICTS: Record<Verdict, string> = { good: 'Good lead', notGood: 'Not good', notSure: 'Not sure' };

export const REJECT_REASONS: Record<RejectReason, string> = {
  notIcp: 'Does not fit our profile',
  wrongPerson: 'Wrong person',
  badTiming: 'Bad timing',
  noBudget: 'No budget',
  noNeed: 'No need',
  duplicate: 'Duplicate',
  badData: 'Bad data',
  unreachable: 'Cannot be reached',
  alreadyCustomer: 'Already a customer',
  openOpportunity: 'Has an open deal',
  competitor: 'Competitor',
  studentOrJobSeeker: 'Student or job seeker',
  spam: 'Spam',
  outOfTerritory: 'Out of territory',
  other: 'Other (asks for a text)',
};

export const DISMISS_REASONS: Record<DismissReason, string> = {
  outdated: 'Outdated',
  tooGeneric: 'Too generic',
  wrongStage: 'Wrong stage',
  wrongPersona: 'Wrong persona',
  buyerHasIt: 'Buyer has it already',
  hardToUse: 'Hard to use',
  other: 'Other',
};

export const STATUSES: Record<FeedbackStatus, string> = {
  queued: 'Queued',
  sent: 'New',
  seen: 'Seen',
  answered: 'Answered',
  actioned: 'Changed',
  declined: 'Declined',
  withdrawn: 'Undone',
};

export const JOURNEY_STAGES: Record<JourneyStage, string> = {
  unaware: 'Unaware',
  awareness: 'Awareness',
  consideration: 'Consideration',
  decision: 'Decision',
  postPurchase: 'Post-purchase',
};

export const LIFECYCLE_STAGES: Record<LifecycleStage, string> = {
  target: 'Target',
  subscriber: 'Subscriber',
  lead: 'Lead',
  mql: 'MQL',
  sal: 'SAL',
  sql: 'SQL',
  opportunity: 'Opportunity',
  customer: 'Customer',
  recycled: 'Recycled',
  disqualified: 'Disqualified',
  ineligible: 'Ineligible',
};

export const ROLES: Record<Role, string> = { rep: 'Rep', marketer: 'Marketer', manager: 'Manager', admin: 'Admin' };

export const OBJECT_TYPES: Record<ObjectType, string> = {
  lead: 'Lead',
  contact: 'Contact',
  account: 'Account',
  opportunity: 'Opportunity',
  ticket: 'Ticket',
};

export const OUTCOMES: Record<OutcomeKind, string> = { converted: 'Converted', notConverted: 'Not converted', won: 'Won', lost: 'Lost' };

export const CRMS: Record<CrmId, string> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  dynamics: 'Dynamics 365',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho CRM',
  close: 'Close',
  copper: 'Copper',
  freshsales: 'Freshsales',
  attio: 'Attio',
  twenty: 'Twenty',
  espocrm: 'EspoCRM',
  suitecrm: 'SuiteCRM',
  odoo: 'Odoo',
  tryton: 'Tryton',
  practice: 'Practice CRM',
  generic: 'Another CRM',
};

export const PERSON_FIELDS: Record<z.infer<typeof PersonField>, string> = {
  externalId: 'Your own id',
  email: 'E-mail',
  name: 'Full name',
  firstName: 'First name',
  lastName: 'Last name',
  title: 'Job title',
  accountName: 'Company',
  accountDomain: 'Company domain',
  industry: 'Industry',
  employees: 'Employees',
  country: 'Country',
};

export const ASSET_FIELDS: Record<z.infer<typeof AssetField>, string> = {
  externalId: 'Your own id',
  title: 'Title',
  url: 'Link',
  format: 'Format',
  stages: 'Journey stages',
  personas: 'Personas',
  industries: 'Industries',
  products: 'Products',
  language: 'Language',
  owner: 'Owner',
  reviewBy: 'Review by',
  expiresAt: 'Expires',
};
