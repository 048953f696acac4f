/** What both sides signed: the frame around the signed text. */
export const agreement = {
  version: 'Definition, version {version}',
  inForceSince: 'Version {version} · in force since {day}',
  inForce: 'Version {version} · in force',
  notYet: 'Version {version} · not in force yet',
  replaced: 'Version {version} · replaced by a later one',
  yetToSign: 'has yet to sign',
  signed: '<who>{name}</who>, {day}',
  content: 'Content {hash}',
  both: 'Both signed this very text (<code>{hash}</code>).',
  reviewBy: 'To be looked at again by {day}.',
  reviewWasDue: 'Its review was due on {day}.',
} as const;
