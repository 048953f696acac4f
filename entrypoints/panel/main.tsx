import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { speechSource } from '#components/language/speech-source.ts';
import { Panel } from '#components/panel/Panel.tsx';
import { panelWords } from '#lib/words/panel-words.ts';
import { browserTransport } from './browser-transport.ts';

const root = document.getElementById('root');
if (root !== null) {
  const transport = browserTransport();
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  const speech = await speechSource({ load: panelWords, languages, memory: () => localStorage });
  createRoot(root).render(
    <StrictMode>
      <Panel transport={transport} speech={speech} />
    </StrictMode>,
  );
}
