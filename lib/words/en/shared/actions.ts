/** Verbs on buttons that more than one screen has. */
export const actions = {
  signOut: 'Sign out',
  close: 'Close',
} as const;
