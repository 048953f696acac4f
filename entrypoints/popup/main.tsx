import '#lib/bridge/no-eval.ts';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { extensionPage } from '../options/extension-page.ts';
import { Popup } from './Popup.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Popup page={extensionPage(browser)} />
    </StrictMode>,
  );
}
