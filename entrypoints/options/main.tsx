import '#lib/bridge/no-eval.ts';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { extensionPage } from './extension-page.ts';
import { Options } from './Options.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Options page={extensionPage(browser)} />
    </StrictMode>,
  );
}
