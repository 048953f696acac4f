import { browserTransport } from './browser-transport.ts';
import { mountPanel } from './mount-panel.tsx';
import { pageBrowser as browser } from './page-browser.ts';
import { connectToPage } from './page-port.ts';

const transport = browserTransport(() => {
  const page = connectToPage(browser);
  return { home: 'page', watchPage: page.watch, tellPage: page.tell, allow: async () => false };
});
void mountPanel({ transport });
