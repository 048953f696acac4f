import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bring } from '#lib/page/meeting.ts';

/** Registered before the watcher while the panel lives in the browser's own side panel: the page then shows nothing, not even for a moment. */
export default defineUnlistedScript(() => bring({ isAside: true }));
