/** The grade as two sums, and how interest moves. */
export const score = {
  fit: 'Fit',
  interest: 'Interest',
  whoTheyAre: 'who they are',
  whatTheyDid: 'what they did',
  reason: 'Reason',
  was: 'then',
  now: 'now',
  unexplained: 'Not explained by these lines',
  fitTotal: 'Fit in all',
  interestTotal: 'Interest in all',
  times: '{count, plural, one {# time} other {# times}}',
  atLimit: 'at its limit',
  judged: 'Judged as both sides agreed. Interest fades with time; fit does not.',
  judgedSince: 'Judged as both sides agreed, in force since {day}. Interest fades with time; fit does not.',
  trend: {
    rising: 'Rising',
    steady: 'Steady',
    falling: 'Falling',
    quiet: 'Quiet',
  },
  interestIs: 'Interest:',
  momentum:
    '{trend}: {now} new points of interest in {days, number} days; {before} on average in each of the three times {days, number} days before.',
  quiet: 'Quiet: no new points of interest in {days, number} days.',
} as const;
