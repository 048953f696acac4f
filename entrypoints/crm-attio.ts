import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attio } from '#lib/adapters/attio.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => attio }));
