import * as z from 'zod/mini';
import { accountEndpoints } from './account-endpoints.ts';
import { AssetUsageReport } from './content.ts';
import { RecordContext } from './context.ts';
import { definitionEndpoints } from './definition-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import type { ErrorCode } from './errors.ts';
import { eventEndpoints } from './event-endpoints.ts';
import { Entry, EntryResult, FeedbackItem, Reply } from './feedback.ts';
import { CsvText, ImportKind, ImportPlan, ImportPreview, ImportReport } from './imports.ts';
import { PersonCard } from './people.ts';
import { Email, FreeText, Id, Label } from './primitives.ts';
import { RecordRef } from './record.ts';
import { ADMIN, EVERYONE, MARKETING, Page } from './roles.ts';
import { Verdict, VerdictOrigin } from './vocabulary.ts';
import { Me, Member, MemberChange, NewMember, Settings } from './workspace.ts';

/** Every endpoint of the API. Server routes, client and OpenAPI document are derived from this table. */
export const endpoints = {
  getMe: {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who is signed in, the workspace and its settings.',
    input: z.strictObject({}),
    output: Me,
    errors: [],
    roles: EVERYONE,
  },
  getContext: {
    method: 'POST',
    path: '/api/v1/context',
    summary: 'All that the panel shows about one CRM record.',
    input: z.strictObject({
      record: RecordRef,
      /** Read from the page, only where the admin allowed it. */
      email: z.optional(Email),
      /** Look at this person instead of the matched one (an account's people); nothing is remembered. */
      personId: z.optional(Id),
    }),
    output: RecordContext,
    errors: ['notFound'],
    roles: EVERYONE,
  },
  searchPeople: {
    method: 'POST',
    path: '/api/v1/people/search',
    summary: 'People by name, e-mail, account or lead number.',
    input: z.strictObject({ query: Label, limit: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(50)), 10) }),
    output: z.object({ people: z.array(PersonCard) }),
    errors: [],
    roles: EVERYONE,
  },
  linkRecord: {
    method: 'PUT',
    path: '/api/v1/record-links',
    summary: 'Remember which person a record stands for; null forgets it.',
    input: z.strictObject({ record: RecordRef, personId: z.nullable(Id) }),
    output: RecordContext,
    errors: ['notFound'],
    roles: EVERYONE,
  },
  sendEntries: {
    method: 'POST',
    path: '/api/v1/entries',
    summary: 'Verdicts, reasons, undos and content usage; each stored exactly once, in the order given.',
    input: z.strictObject({ entries: z.array(Entry).check(z.minLength(1), z.maxLength(100)) }),
    output: z.object({ results: z.array(EntryResult) }),
    errors: ['tooLarge', 'unavailable'],
    roles: EVERYONE,
  },
  listFeedback: {
    method: 'GET',
    path: '/api/v1/feedback',
    summary: 'Verdicts, newest first.',
    input: z.extend(Page, {
      verdict: z.optional(Verdict),
      /** `no`: waits for an answer. What was taken back or came with an import does not. */
      answered: z.optional(z.enum(['yes', 'no'])),
      /** Id of a trigger that the rep saw. */
      trigger: z.optional(Label),
      origin: z.optional(VerdictOrigin),
    }),
    output: z.object({ items: z.array(FeedbackItem), next: z.nullable(z.string()) }),
    errors: [],
    roles: EVERYONE,
  },
  replyToFeedback: {
    method: 'POST',
    path: '/api/v1/feedback/:id/reply',
    summary: 'Marketing’s answer to a verdict; it appears on the record.',
    input: z.strictObject({
      id: Id,
      text: FreeText.check(z.minLength(1)),
      outcome: z._default(z.enum(['answered', 'actioned', 'declined']), 'answered'),
    }),
    output: Reply,
    errors: ['notFound', 'conflict'],
    roles: MARKETING,
  },
  getAssetUsage: {
    method: 'GET',
    path: '/api/v1/reports/assets',
    summary: 'Which assets are shown, opened and shared, and which never.',
    input: z.strictObject({ days: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3660)), 90) }),
    output: AssetUsageReport,
    errors: [],
    roles: EVERYONE,
  },
  previewImport: {
    method: 'POST',
    path: '/api/v1/imports/preview',
    summary: 'Headers, first rows and a suggested mapping of a CSV file.',
    input: z.strictObject({ kind: ImportKind, csv: CsvText }),
    output: ImportPreview,
    errors: ['unreadableFile', 'tooLarge'],
    roles: MARKETING,
  },
  dryRunImport: {
    method: 'POST',
    path: '/api/v1/imports/dry-run',
    summary: 'What an import would do, row by row; stores nothing.',
    input: z.strictObject({ plan: ImportPlan, csv: CsvText }),
    output: ImportReport,
    errors: ['unreadableFile', 'invalidMapping', 'tooLarge'],
    roles: MARKETING,
  },
  runImport: {
    method: 'POST',
    path: '/api/v1/imports',
    summary: 'Import a CSV file in one transaction; the same file twice changes nothing.',
    input: z.strictObject({ plan: ImportPlan, csv: CsvText }),
    output: ImportReport,
    errors: ['unreadableFile', 'invalidMapping', 'tooLarge', 'unavailable'],
    roles: MARKETING,
  },
  listMembers: {
    method: 'GET',
    path: '/api/v1/members',
    summary: 'The members of the workspace.',
    input: z.strictObject({}),
    output: z.object({ members: z.array(Member) }),
    errors: [],
    roles: EVERYONE,
  },
  addMember: {
    method: 'POST',
    path: '/api/v1/members',
    summary: 'Add a member with a first password.',
    input: NewMember,
    output: Member,
    errors: ['conflict'],
    roles: ADMIN,
  },
  changeMember: {
    method: 'PATCH',
    path: '/api/v1/members/:id',
    summary: 'Change a member’s role, or take their access away.',
    input: z.extend(MemberChange, { id: Id }),
    output: Member,
    errors: ['notFound', 'conflict'],
    roles: ADMIN,
  },
  putSettings: {
    method: 'PUT',
    path: '/api/v1/settings',
    summary: 'Change the workspace’s settings.',
    input: Settings,
    output: Settings,
    errors: [],
    roles: ADMIN,
  },
  ...accountEndpoints,
  ...eventEndpoints,
  ...definitionEndpoints,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
export type InputOf<N extends EndpointName> = z.input<(typeof endpoints)[N]['input']>;
export type ParsedInputOf<N extends EndpointName> = z.output<(typeof endpoints)[N]['input']>;
export type OutputOf<N extends EndpointName> = z.output<(typeof endpoints)[N]['output']>;

/** Codes that every endpoint can answer with, beside its own. */
export const COMMON_ERRORS = [
  'badRequest',
  'unauthenticated',
  'forbidden',
  'rateLimited',
  'unavailable',
  'internal',
] as const satisfies readonly ErrorCode[];

/** The SSE stream of `LiveEvent`s; not in the table, since its answer is a stream. */
export const LIVE_PATH = '/api/v1/live';
