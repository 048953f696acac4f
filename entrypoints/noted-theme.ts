import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showNotedTheme } from '#components/ui/theme.ts';

/** Stands in the head of our pages, so that none is painted in the wrong theme first. */
export default defineUnlistedScript(showNotedTheme);
