import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '#components/panel/Panel.tsx';
import { browserTransport } from './browser-transport.ts';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Panel transport={browserTransport()} />
    </StrictMode>,
  );
}
