import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { odoo } from '#lib/adapters/odoo.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => odoo }));
