/** Where the buyer stands, and who moves next. */
export const journey = {
  label: 'Buyer’s journey',
  since: '{stage} since <time>{day}</time>',
  nextMove:
    'next move: {owner, select, sales {sales} other {marketing}}, {step, select, identify {identify} connect {connect} explore {explore} other {advise}}',
  tooEarly: 'Too early to tell',
  tooLittle: 'Too little is known to place this buyer yet.',
} as const;
