import { home } from './settings/home.ts';
import { options } from './settings/options.ts';
import { places } from './settings/places.ts';
import { popup } from './settings/popup.ts';
import { reach } from './settings/reach.ts';
import { actions } from './shared/actions.ts';
import { failures } from './shared/failures.ts';
import { theme } from './shared/theme.ts';

export const words = { actions, failures, home, options, places, popup, reach, theme };
