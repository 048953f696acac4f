import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { suitecrm } from '#lib/adapters/suitecrm.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => suitecrm }));
