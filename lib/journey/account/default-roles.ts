import type { BuyingRole, RoleCard, RoleRule } from '../../contract/buying-group.ts';
import type { AttributeClause } from '../../contract/condition.ts';

/** What a CRM says of somebody's role outweighs their title: HubSpot and others keep it, an import brings it under this name. */
const TOLD = 'buyingRole';

/** Words alone: a company changes them in its settings, where nobody should have to read a pattern. */
const SENIOR = String.raw`\b(chief|cco|cdo|cio|cmo|coo|cro|cso|cto|vp|evp|svp|vice president|vice-president|head of|director|directora|directeur|directrice|leiter|leiterin|bereichsleiter|general manager)\b`;
const MONEY = String.raw`\b(finance|financial|finanzen|finanz|finances|finanzas|treasurer|controlling|accounting)\b`;
const CHIEF_OF_MONEY = String.raw`\b(cfo|chief financial officer|finance director|finanzvorstand|kaufmännischer leiter)\b`;
const WHOLE_COMPANY = String.raw`\b(ceo|chief executive|managing director|founder|owner|proprietor|geschäftsführer|geschäftsführerin|inhaber|inhaberin|pdg|gérant|gérante|director general|directora general)\b`;
const BUYS = String.raw`\b(procurement|purchasing|purchaser|sourcing|buyer|category manager|einkauf|einkäufer|einkäuferin|achats|acheteur|compras|comprador|compradora)\b`;
const TECHNICAL = String.raw`\b(it|cio|cto|ciso|cdo|technology|technical|system|systems|software|security|infrastructure|architect|administrator|developer|data engineer|informatik|informatique|informática)\b`;
const EVERY_DAY = String.raw`\b(manager|planner|analyst|specialist|coordinator|supervisor|operator|assistant|associate|executive|clerk|disponent|sachbearbeiter|sachbearbeiterin|responsable|técnico|chef d'équipe|chef d’équipe)\b`;

/**
 * The roles that every workspace begins with. Titles cannot tell a champion: people say who speaks for us. A title that fits two roles (`CIO`
 * decides and evaluates) is left open on purpose.
 */
export const DEFAULT_ROLES: readonly BuyingRole[] = [
  { id: 'champion', name: 'Champion', does: 'speaks for us inside the company', rules: [told('champion')] },
  {
    id: 'decisionMaker',
    name: 'Decision maker',
    does: 'decides what is bought',
    rules: [told('decision'), titled([SENIOR], [MONEY, CHIEF_OF_MONEY, WHOLE_COMPANY, BUYS])],
  },
  {
    id: 'economicBuyer',
    name: 'Economic buyer',
    does: 'decides on the budget',
    rules: [told('budget'), told('economic'), titled([CHIEF_OF_MONEY]), titled([MONEY, SENIOR], [BUYS]), titled([WHOLE_COMPANY])],
  },
  {
    id: 'technicalEvaluator',
    name: 'Technical evaluator',
    does: 'checks that it works with what they have',
    rules: [told('technical'), told('evaluator'), titled([TECHNICAL], [BUYS, CHIEF_OF_MONEY])],
  },
  {
    id: 'user',
    name: 'User',
    does: 'would work with it every day',
    rules: [told('user'), titled([EVERY_DAY], [SENIOR, MONEY, WHOLE_COMPANY, BUYS, TECHNICAL])],
  },
  {
    id: 'procurement',
    name: 'Procurement',
    does: 'handles the purchase',
    rules: [told('procurement'), told('purchasing'), titled([BUYS])],
  },
];

/** A role as screens name it. */
export function roleCard({ id, name, does }: BuyingRole): RoleCard {
  return { id, name, does, isUsual: DEFAULT_ROLES.some((usual) => usual.id === id && usual.name === name && usual.does === does) };
}

function told(text: string): RoleRule {
  return { when: [{ type: 'attribute', of: 'person', name: TOLD, test: { op: 'contains', text } }] };
}

function titled(patterns: readonly string[], never: readonly string[] = []): RoleRule {
  return {
    when: patterns.map(title),
    unless: [...never.map(title), { type: 'attribute', of: 'person', name: TOLD, test: { op: 'exists' } }],
  };
}

function title(pattern: string): AttributeClause {
  return { type: 'attribute', of: 'person', name: 'title', test: { op: 'matches', pattern } };
}
