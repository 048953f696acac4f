/** An account’s page. */
export const account = {
  employees: '{count, plural, one {{people} person} other {{people} people}}',
  known: '{count, plural, one {# person known here} other {# people known here}}',
  nobody: 'Nobody at this company is known yet. As soon as someone there responds, they appear here.',
} as const;
