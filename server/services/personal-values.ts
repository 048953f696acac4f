/** Attributes of a person whose values tell who it is, in the words of imports and CRMs. */
const TELLS_WHO =
  /\b(e-?mail|phone|mobile|telephone|fax|(?:first|last|full|given|family|sur|nick)?[ _-]?name|address|street|birth(?:day|date)?|linkedin|twitter|skype|ip)\b/i;

/** An address, a telephone number, or a token that only one person can have. */
const IS_PERSONAL = /@|%40|^\+?[\d ()/.-]{7,}$|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{24,}|[A-Za-z0-9_-]{40,}/i;

export function isPersonalName(attribute: string): boolean {
  return TELLS_WHO.test(attribute.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '));
}

/** Whether a value should not be offered to everybody who edits a definition. `names`: of people, in lower case. */
export function isPersonalValue(value: string, names: ReadonlySet<string>): boolean {
  return IS_PERSONAL.test(value) || names.has(value.trim().toLowerCase());
}
