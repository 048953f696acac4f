import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adapterOf } from '#lib/adapters/registry.ts';
import { bring } from '#lib/page/meeting.ts';

/** For places of which nobody knows yet which CRM lives there: all of them, until the page tells. */
export default defineUnlistedScript(() => bring({ findAdapter: adapterOf }));
