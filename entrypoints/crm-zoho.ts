import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zoho } from '#lib/adapters/zoho.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => zoho }));
