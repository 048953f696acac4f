import type { theme as english } from '../../en/shared/theme.ts';
import type { Translated } from '../../translated.ts';

export const theme: Translated<typeof english> = {
  theme: 'Tema',
  system: 'Como el sistema',
  light: 'Claro',
  dark: 'Oscuro',
};
