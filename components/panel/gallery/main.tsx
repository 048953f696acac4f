import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { createRoot } from 'react-dom/client';
import { speechSource } from '#components/language/speech-source.ts';
import { panelWords } from '#lib/words/panel-words.ts';
import { isSpoken } from '#lib/words/speech.ts';
import { browserEnvironment } from '../data/environment.ts';
import { Panel } from '../Panel.tsx';
import { demoTransport } from './demo-transport.ts';
import { GalleryIndex } from './GalleryIndex.tsx';
import { NOW } from './sample-ids.ts';
import { panelStates } from './states.ts';

/** `?state=person` draws one state as the panel's page would; `&theme=dark` its theme, `&lang=he` its language and with it its direction. Without a state: all of them side by side. */
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;
const asked = query.get('lang') ?? '';
const language = isSpoken(asked) ? asked : null;
const options = panelStates[query.get('state') ?? ''];
const root = document.getElementById('root');

if (root !== null) {
  const speech = await speechSource({ load: panelWords, languages: language === null ? navigator.languages : [language] });
  createRoot(root).render(
    options === undefined ? (
      <GalleryIndex names={Object.keys(panelStates)} />
    ) : (
      <Panel transport={demoTransport(options).transport} speech={speech} environment={{ ...browserEnvironment, now: () => NOW }} />
    ),
  );
}
