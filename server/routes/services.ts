import type { EndpointName, InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import { addMember } from '#server/services/add-member.ts';
import type { BacktestContext } from '#server/services/backtest-access.ts';
import { cancelBacktest } from '#server/services/cancel-backtest.ts';
import { changeMember } from '#server/services/change-member.ts';
import { chooseRoles } from '#server/services/choose-roles.ts';
import type { ServiceResult, Users } from '#server/services/context.ts';
import { createDraft } from '#server/services/create-draft.ts';
import { deleteDraft } from '#server/services/delete-draft.ts';
import { dryRunImport } from '#server/services/dry-run-import.ts';
import { findBacktest } from '#server/services/find-backtest.ts';
import { getAccount } from '#server/services/get-account.ts';
import { getAgreement } from '#server/services/get-agreement.ts';
import { getAssetUsage } from '#server/services/get-asset-usage.ts';
import { getBacktest } from '#server/services/get-backtest.ts';
import { getBuyingRoles } from '#server/services/get-buying-roles.ts';
import { getContext } from '#server/services/get-context.ts';
import { getDefinition } from '#server/services/get-definition.ts';
import { getKnownFacts } from '#server/services/get-known-facts.ts';
import { getLedger } from '#server/services/get-ledger.ts';
import { getMe } from '#server/services/get-me.ts';
import { getPerson } from '#server/services/get-person.ts';
import { getRejudging } from '#server/services/get-rejudging.ts';
import { linkRecord } from '#server/services/link-record.ts';
import { listBacktestPeople } from '#server/services/list-backtest-people.ts';
import { listDefinitionAudit } from '#server/services/list-definition-audit.ts';
import { listDefinitions } from '#server/services/list-definitions.ts';
import { listFeedback } from '#server/services/list-feedback.ts';
import { listMembers } from '#server/services/list-members.ts';
import { previewDefinition } from '#server/services/preview-definition.ts';
import { previewImport } from '#server/services/preview-import.ts';
import { proposeDraft } from '#server/services/propose-draft.ts';
import { putBuyingRoles } from '#server/services/put-buying-roles.ts';
import { putSettings } from '#server/services/put-settings.ts';
import { recordEvents } from '#server/services/record-events.ts';
import { replyToFeedback } from '#server/services/reply-to-feedback.ts';
import { runImport } from '#server/services/run-import.ts';
import { saveDraft } from '#server/services/save-draft.ts';
import { searchPeople } from '#server/services/search-people.ts';
import { sendEntries } from '#server/services/send-entries.ts';
import { signDefinition } from '#server/services/sign-definition.ts';
import { startBacktest } from '#server/services/start-backtest.ts';
import type { Service } from '#server/services/verb.ts';
import { withdrawDefinition } from '#server/services/withdraw-definition.ts';

/** What a route hands to a service. */
export type RouteContext = BacktestContext & { users: Users };

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
  listDefinitions,
  getDefinition,
  getAgreement,
  createDraft,
  saveDraft,
  deleteDraft,
  proposeDraft,
  signDefinition,
  withdrawDefinition,
  previewDefinition,
  getKnownFacts,
  recordEvents,
  getRejudging,
  listDefinitionAudit,
  getLedger,
  startBacktest,
  getBacktest,
  findBacktest,
  cancelBacktest,
  listBacktestPeople,
  getAccount,
  chooseRoles,
  getBuyingRoles,
  putBuyingRoles,
};

/** Calls an endpoint's service with input from outside; the service parses it itself. */
export function callService<N extends EndpointName>(name: N, ctx: RouteContext, input: unknown): Promise<ServiceResult<OutputOf<N>>> {
  return services[name](ctx, input as InputOf<N>);
}
