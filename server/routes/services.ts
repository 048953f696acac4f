import type { EndpointName, InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import { addMember } from '#server/services/add-member.ts';
import { changeMember } from '#server/services/change-member.ts';
import type { ServiceContext, ServiceResult, Users } from '#server/services/context.ts';
import { dryRunImport } from '#server/services/dry-run-import.ts';
import { getAssetUsage } from '#server/services/get-asset-usage.ts';
import { getContext } from '#server/services/get-context.ts';
import { getMe } from '#server/services/get-me.ts';
import { getPerson } from '#server/services/get-person.ts';
import { linkRecord } from '#server/services/link-record.ts';
import { listFeedback } from '#server/services/list-feedback.ts';
import { listMembers } from '#server/services/list-members.ts';
import { previewImport } from '#server/services/preview-import.ts';
import { putSettings } from '#server/services/put-settings.ts';
import { replyToFeedback } from '#server/services/reply-to-feedback.ts';
import { runImport } from '#server/services/run-import.ts';
import { searchPeople } from '#server/services/search-people.ts';
import { sendEntries } from '#server/services/send-entries.ts';
import type { Service } from '#server/services/verb.ts';

/** What a route hands to a service. */
export type RouteContext = ServiceContext & { users: Users };

const services: { [N in EndpointName]: Service<N, RouteContext> } = {
  getMe,
  getContext,
  searchPeople,
  getPerson,
  linkRecord,
  sendEntries,
  listFeedback,
  replyToFeedback,
  getAssetUsage,
  previewImport,
  dryRunImport,
  runImport,
  listMembers,
  addMember,
  changeMember,
  putSettings,
};

/** Calls an endpoint's service with input from outside; the service parses it itself. */
export function callService<N extends EndpointName>(name: N, ctx: RouteContext, input: unknown): Promise<ServiceResult<OutputOf<N>>> {
  return services[name](ctx, input as InputOf<N>);
}
