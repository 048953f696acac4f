import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { twenty } from '#lib/adapters/twenty.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => twenty }));
