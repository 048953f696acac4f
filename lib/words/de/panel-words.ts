import { header } from './panel/header.ts';
import { menu } from './panel/menu.ts';
import { side } from './panel/side.ts';
import { actions } from './shared/actions.ts';
import { theme } from './shared/theme.ts';

export const words = { actions, header, menu, side, theme };
