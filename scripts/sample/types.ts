import type { Asset } from '#lib/contract/content.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import type { DismissReason, LifecycleStage, RejectReason, Role, Side, UsageAction, Verdict } from '#lib/contract/vocabulary.ts';

/** An invented company that uses Leadlight: all that `npm start` shows on a fresh machine. Every id is a UUID (version 7), every time ISO 8601 in UTC. */
export type SampleWorkspace = {
  seed: number;
  now: string;
  workspace: { id: string; name: string; createdAt: string };
  members: SampleMember[];
  /** The agreement that counts now, and how it came about. */
  definition: SampleDefinition;
  agreement: SampleAgreement;
  accounts: SampleAccount[];
  people: SamplePerson[];
  /** Ascending by time. */
  events: SampleEvent[];
  moves: SampleMove[];
  assets: SampleAsset[];
  usage: SampleUse[];
  verdicts: SampleVerdict[];
  replies: SampleReply[];
  roleChoices: SampleRoleChoice[];
  deals: SampleDeal[];
  crmRecords: CrmRecord[];
};

export type SampleMember = { id: string; name: string; email: string; role: Role; side: Side | null; createdAt: string };

export type SampleDefinition = {
  id: string;
  name: string;
  version: number;
  note: string;
  proposedAt: string;
  reviewBy: string | null;
  body: DefinitionBody;
  /** One member for each side. */
  signatures: { side: 'marketing' | 'sales'; memberId: string; at: string }[];
  activatedAt: string;
};

export type SampleAgreement = {
  /** The version that counted before. */
  earlier: SampleDefinition;
  /** Verdicts that the current version answers. */
  behind: string[];
  /** What somebody is working on. */
  draft: {
    name: string;
    note: string;
    body: DefinitionBody;
    begunBy: string;
    begunAt: string;
    savedBy: string;
    savedAt: string;
    behind: string[];
  };
};

export type SampleAccount = {
  id: string;
  name: string;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
  /** What is known beside the fields above, for example `relationship`. */
  attributes: Attributes;
  createdAt: string;
};

export type SamplePerson = {
  id: string;
  accountId: string | null;
  /** Two people share one address, some have none. */
  email: string | null;
  name: string | null;
  title: string | null;
  /** `email`, `name` and `title` again, as judging reads them, and whatever else is known. */
  attributes: Attributes;
  createdAt: string;
};

export type SampleEvent = { id: string; personId: string; name: string; ts: string; source: string; properties: Attributes };

/** A step that a person or the CRM made: accepted, won, disqualified … */
export type SampleMove = {
  id: string;
  personId: string;
  stage: LifecycleStage;
  at: string;
  memberId: string | null;
  actor: string;
  why: string;
};

export type SampleAsset = Asset & { addedAt: string; retiredAt: string | null };

/** `recordId`: the practice CRM's record on which it happened. */
export type SampleUse = {
  id: string;
  at: string;
  memberId: string;
  personId: string;
  recordId: string;
  assetId: string;
  action: UsageAction;
  reason: DismissReason | null;
};

export type SampleVerdict = {
  id: string;
  at: string;
  memberId: string;
  personId: string;
  recordId: string;
  verdict: Verdict;
  definitionVersion: number;
  triggerIds: string[];
  /** A reason given after the verdict, as an entry of its own. */
  reason: { id: string; at: string; reason: RejectReason; text: string | null } | null;
};

export type SampleReply = {
  id: string;
  verdictId: string;
  memberId: string;
  at: string;
  text: string;
  outcome: 'answered' | 'actioned' | 'declined';
};

/** What a rep said of somebody's roles at their account. */
export type SampleRoleChoice = { id: string; accountId: string; personId: string; roles: string[]; memberId: string; at: string };

export type SampleDeal = {
  id: string;
  accountId: string;
  personId: string;
  ownerId: string;
  name: string;
  amount: number;
  currency: 'EUR';
  status: 'open' | 'won' | 'lost';
  openedAt: string;
  closedAt: string | null;
  /** Id of the opportunity in the practice CRM. */
  recordId: string;
};

/** One record of the practice CRM. `id` is unique over all types and stays the same for one seed, for example `lead-0042`. */
export type CrmRecord = {
  objectType: 'lead' | 'contact' | 'account' | 'opportunity';
  id: string;
  /** Heading of the record's page. */
  title: string;
  /** The person that the record stands for; on an opportunity its main contact; null on an account. */
  personId: string | null;
  accountId: string | null;
  /** Whether the workspace was told this record's id. The others are found by their e-mail, or not at all. */
  isImported: boolean;
  /** Record ids of the related account, contact, opportunities … as the CRM links them. */
  related: string[];
  ownerName: string;
  createdAt: string;
  /** What the record's page lists, in order. An absent value is an empty text. */
  fields: { label: string; value: string }[];
};
