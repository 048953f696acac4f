import { type EndpointName, endpoints } from '#lib/contract/endpoints.ts';
import type { Role } from '#lib/contract/vocabulary.ts';

/** What a role may do, read from the contract's own table, so that screen and server never differ. */
export function may(role: Role, endpoint: EndpointName): boolean {
  const roles: readonly Role[] = endpoints[endpoint].roles;
  return roles.includes(role);
}

export const canImport = (role: Role): boolean => may(role, 'runImport');
export const canReply = (role: Role): boolean => may(role, 'replyToFeedback');
export const canManageMembers = (role: Role): boolean => may(role, 'changeMember');
export const canChangeSettings = (role: Role): boolean => may(role, 'putSettings');
export const canChangeRoles = (role: Role): boolean => may(role, 'putBuyingRoles');
export const canDraft = (role: Role): boolean => may(role, 'createDraft');
export const canSign = (role: Role): boolean => may(role, 'signDefinition');
export const canBacktest = (role: Role): boolean => may(role, 'startBacktest');
export const canSeeAudit = (role: Role): boolean => may(role, 'listDefinitionAudit');
