import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { espocrm } from '#lib/adapters/espocrm.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => espocrm }));
