/** What was recorded of a person. */
export const history = {
  title: 'History',
  none: 'Nothing has been recorded of this person yet. Each stage appears here as it is reached.',
  showMore: 'Show {count, number} more',
  what: 'What to show',
  stages: 'Stages',
  everything: 'Everything that fired',
  takenBack: 'taken back',
  takenBackOn: 'Taken back on {day}: news that came later showed that it was not so.',
  entered: 'Entered by a person or the CRM; no rule judged it.',
  judgedUnder: 'Judged under version {version}',
  handedOver: 'Handed over to sales',
  from: 'from {stage}',
  wasDue: 'First touch was due {due}.',
  worth: '{count, plural, one {Worth {points} point then.} other {Worth {points} points then.}}',
  by: 'By <who>{name}</who>',
} as const;
