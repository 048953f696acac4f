import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pipedrive } from '#lib/adapters/pipedrive.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => pipedrive }));
