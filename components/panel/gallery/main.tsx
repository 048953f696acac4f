import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { createRoot } from 'react-dom/client';
import { browserEnvironment } from '../data/environment.ts';
import { Panel } from '../Panel.tsx';
import { demoTransport } from './demo-transport.ts';
import { GalleryIndex } from './GalleryIndex.tsx';
import { NOW } from './sample-ids.ts';
import { panelStates } from './states.ts';

/** `?state=person` draws one state as the panel's page would; `&theme=dark` its theme, `&dir=rtl` its direction. Without a state: all of them side by side. */
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;
document.documentElement.dir = query.get('dir') ?? '';
const state = panelStates[query.get('state') ?? ''];
const root = document.getElementById('root');

if (root !== null) {
  createRoot(root).render(
    state === undefined ? (
      <GalleryIndex names={Object.keys(panelStates)} />
    ) : (
      <Panel transport={demoTransport(state).transport} environment={{ ...browserEnvironment, now: () => NOW }} />
    ),
  );
}
