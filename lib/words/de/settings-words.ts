export { home } from './settings/home.ts';
export { options } from './settings/options.ts';
export { places } from './settings/places.ts';
export { popup } from './settings/popup.ts';
export { reach } from './settings/reach.ts';
export { actions } from './shared/actions.ts';
export { failures } from './shared/failures.ts';
export { theme } from './shared/theme.ts';
