import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adapterOf } from '#lib/adapters/registry.ts';

/** Run by the popup in the page that lies under it: which CRM is this? Its value is the answer; null where nothing tells. */
export default defineUnlistedScript(() => adapterOf(new URL(location.href), document)?.crm ?? null);
