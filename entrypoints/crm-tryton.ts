import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tryton } from '#lib/adapters/tryton.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => tryton }));
