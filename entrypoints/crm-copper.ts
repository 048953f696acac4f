import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copper } from '#lib/adapters/copper.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => copper }));
