import { sidePanelEnvironment } from '#components/panel/data/environment.ts';
import { browserTransport } from '../panel/browser-transport.ts';
import { mountPanel } from '../panel/mount-panel.tsx';
import { allow } from './allow.ts';
import { watchActiveTab } from './watch-active-tab.ts';

// No web page can hold this one in a frame: it is not web-accessible. Should that ever change, it stays empty there rather than be clicked.
if (window.top === window) {
  // The tab in front has no place for the focus to go back to, and no frame to be sized.
  const transport = browserTransport((ask) => ({ home: 'side', watchPage: watchActiveTab(ask), tellPage: () => {}, allow }));
  void mountPanel({ transport, environment: sidePanelEnvironment });
}
