import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bring } from '#lib/page/meeting.ts';

/** Registered before the watcher where not everything is as usual: the page then shows nothing of us before the orders come, or have had their moment. */
export default defineUnlistedScript(() => bring({ waits: true }));
