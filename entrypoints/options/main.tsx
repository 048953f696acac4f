import '#lib/bridge/no-eval.ts';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speechSource } from '#components/language/speech-source.ts';
import { settingsWords } from '#lib/words/settings-words.ts';
import { pageBrowser as browser } from '../panel/page-browser.ts';
import { extensionPage } from './extension-page.ts';
import { Options } from './Options.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  const speech = await speechSource({ load: settingsWords, languages, memory: () => localStorage });
  createRoot(root).render(
    <StrictMode>
      <Options page={extensionPage(browser)} speech={speech} />
    </StrictMode>,
  );
}
