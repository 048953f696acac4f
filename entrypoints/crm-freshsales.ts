import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freshsales } from '#lib/adapters/freshsales.ts';
import { bring } from '#lib/page/meeting.ts';

export default defineUnlistedScript(() => bring({ findAdapter: () => freshsales }));
