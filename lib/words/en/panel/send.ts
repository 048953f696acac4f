/** What to send next, and what was done with it. */
export const send = {
  title: 'Send next',
  none: 'Nothing in the library fits this stage and reader yet.',
  putAside: '<b>{title}</b> put aside: {reason}.',
  sent: 'Sent {day}',
  whyNot: 'Why not this one?',
  copyLink: 'Copy link',
  copied: 'Copied',
  linkCopied: 'Link copied',
  open: 'Open',
  notThis: 'Not this one',
  copyFailed: 'The browser did not let us copy. Copy it from here: <b>{url}</b>',
  fits: {
    stage:
      '{value, select, unaware {Fits someone not aware yet} awareness {Fits awareness} consideration {Fits consideration} decision {Fits a decision} other {Fits a customer}}',
    persona: 'For {value}',
    industry: 'For {value}',
    fresh: 'New this month',
    unseen: 'Not sent yet',
  },
} as const;
