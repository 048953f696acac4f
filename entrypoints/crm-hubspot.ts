import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubspot } from '#lib/adapters/hubspot.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => hubspot }));
