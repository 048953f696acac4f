import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { salesforce } from '#lib/adapters/salesforce.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => salesforce }));
