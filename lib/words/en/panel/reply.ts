/** Marketing’s answer to a verdict. */
export const reply = {
  label: 'Marketing’s reply',
  hasCome: 'Marketing has replied',
  actioned: '<who>{name}</who> acted on it',
  declined: '<who>{name}</who> declined it',
  answered: '<who>{name}</who> answered',
  wrote: '<who>{name}</who> wrote',
  toVerdict: 'to your verdict: {verdict}',
  actionedIn: 'Actioned in version {version}',
  readIt: 'Read it',
} as const;
