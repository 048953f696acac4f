/** Light or dark. */
export const theme = {
  theme: 'Theme',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
} as const;
