import { header } from './panel/header.ts';
import { menu } from './panel/menu.ts';
import { side } from './panel/side.ts';
import { actions } from './shared/actions.ts';
import { theme } from './shared/theme.ts';

/** What the panel says. */
export const words = { actions, header, menu, side, theme };
