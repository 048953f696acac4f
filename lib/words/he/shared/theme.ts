import type { theme as english } from '../../en/shared/theme.ts';
import type { Translated } from '../../translated.ts';

export const theme: Translated<typeof english> = {
  theme: 'ערכת צבעים',
  system: 'לפי המערכת',
  light: 'בהיר',
  dark: 'כהה',
};
