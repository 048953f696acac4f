import '#lib/bridge/no-eval.ts';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speechSource } from '#components/language/speech-source.ts';
import { settingsWords } from '#lib/words/settings-words.ts';
import { extensionPage } from '../options/extension-page.ts';
import { pageBrowser as browser } from '../panel/page-browser.ts';
import { Popup } from './Popup.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  const speech = await speechSource({ load: settingsWords, languages, memory: () => localStorage });
  createRoot(root).render(
    <StrictMode>
      <Popup page={extensionPage(browser)} speech={speech} />
    </StrictMode>,
  );
}
