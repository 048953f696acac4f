/** The rep’s answer, and what became of it. */
export const verdict = {
  label: 'Your verdict',
  chooseFirst: 'Choose the person first, then answer.',
  whyNot: 'Why not? One tap, or skip.',
  whyNotKeys: 'Why not? Press a number from 1, or skip with Escape.',
  whatReason: 'What is the reason?',
  sendReason: 'Send reason',
  sayWhy: 'Say why',
  change: 'Change',
  takenBack: 'Taken back. Nothing is counted.',
  marketingSees: 'Marketing sees your answer.',
  lost: 'This could not be kept. Click again.',
  keeping: '{said}: keeping it',
  stands: '{said}. {status}.',
  otherReason: 'Other reason',
} as const;
