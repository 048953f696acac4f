import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { practice } from '#lib/adapters/practice.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => practice }));
