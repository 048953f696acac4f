/** The seller’s stage and the hand-over’s clock. */
export const lifecycle = {
  since: 'since {day}',
  left: '<what>hand-over</what> {length} left',
  late: '<what>hand-over</what> {length} late',
  why: 'Why',
  when: 'When',
  by: 'By',
  under: 'Under',
  who: 'Who',
  handover: 'Hand-over',
  due: '{at}; first touch due {due}',
  wasDue: '{at}; first touch was due {due}, and is late',
  definition: 'Definition, version {version}',
  named: '<b>{name}</b>, version {version}',
  history: 'How it came to this',
} as const;
