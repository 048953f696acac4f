import type { Browser, Runtime, Storage } from 'webextension-polyfill';
import type { SidePanelApi } from '../side-panel.ts';

/** The browser's extension API as far as the background uses it: the polyfill's `browser`, or a fake in tests. */
export type ExtensionApi = Pick<Browser, 'alarms' | 'commands' | 'identity' | 'permissions' | 'runtime' | 'scripting' | 'tabs'> & {
  i18n: Pick<Browser['i18n'], 'getUILanguage'>;
  storage: {
    local: LocalArea;
    session: Storage.StorageArea;
    managed: Pick<Storage.StorageArea, 'get'>;
    onChanged: Browser['storage']['onChanged'];
  };
} & SidePanelApi;

/** Chromium can close a storage area to content scripts; elsewhere the method is missing. */
type LocalArea = Storage.StorageArea & { setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };

/** `origin` is Chromium's. */
export type Sender = Runtime.MessageSender & { origin?: string };

export type Port = Runtime.Port;
