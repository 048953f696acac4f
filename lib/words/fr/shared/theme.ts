import type { theme as english } from '../../en/shared/theme.ts';
import type { Translated } from '../../translated.ts';

export const theme: Translated<typeof english> = {
  theme: 'Thème',
  system: 'Comme le système',
  light: 'Clair',
  dark: 'Sombre',
};
