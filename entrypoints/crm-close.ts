import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { close } from '#lib/adapters/close.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => close }));
