import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speechSource } from '#components/language/speech-source.ts';
import { Panel, type PanelProps } from '#components/panel/Panel.tsx';
import { panelWords } from '#lib/words/panel-words.ts';
import { pageBrowser as browser } from './page-browser.ts';

/** Mounts the panel in a page of the extension, in the language that is spoken. */
export async function mountPanel(given: Pick<PanelProps, 'transport' | 'environment'>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  const speech = await speechSource({ load: panelWords, languages, memory: () => localStorage });
  createRoot(root).render(
    <StrictMode>
      <Panel {...given} speech={speech} />
    </StrictMode>,
  );
}
