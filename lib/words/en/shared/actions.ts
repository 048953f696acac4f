/** Verbs on buttons that more than one screen has. */
export const actions = {
  signOut: 'Sign out',
  close: 'Close',
  newTab: '(opens a new tab)',
  tryAgain: 'Try again',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  undo: 'Undo',
  back: 'Back',
  skip: 'Skip',
} as const;
