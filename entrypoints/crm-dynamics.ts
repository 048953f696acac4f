import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dynamics } from '#lib/adapters/dynamics.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => dynamics }));
