import type { WxtBrowser } from 'wxt/browser';

/** The browser's extension API as far as the background uses it. */
export type ExtensionApi = Pick<WxtBrowser, 'alarms' | 'identity' | 'permissions' | 'runtime' | 'scripting' | 'storage' | 'tabs'>;
export type Sender = Parameters<Parameters<WxtBrowser['runtime']['onMessage']['addListener']>[0]>[1];
