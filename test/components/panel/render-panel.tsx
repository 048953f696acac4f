import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach } from 'vitest';
import type { PanelEnvironment } from '#components/panel/data/environment.ts';
import type { Sight } from '#components/panel/data/panel-sight.ts';
import type { Visibility } from '#components/panel/data/visibility.ts';
import { type DemoOptions, demoTransport } from '#components/panel/gallery/demo-transport.ts';
import { personContext } from '#components/panel/gallery/sample-context.ts';
import { idOf, NOW } from '#components/panel/gallery/sample-ids.ts';
import { seen, signedIn } from '#components/panel/gallery/states.ts';
import { laterParts } from '#components/panel/later/later-parts.ts';
import { Panel } from '#components/panel/Panel.tsx';
import type { Entry } from '#lib/contract/feedback.ts';
import { panelSpeech } from '#test/helpers/speech.ts';

afterEach(cleanup);

const english = await panelSpeech();

// What the panel loads as a file of its own stands ready, so that a test waits for the panel and not for the file.
await laterParts.fetch();

/** The whole panel over a demo transport. `world` stands for what the browser would tell: whether it can be seen, who clicked. */
export function renderPanel(options: Partial<DemoOptions> = {}, speech = english) {
  const demo = demoTransport({ seen, state: signedIn, context: personContext(), ...options });
  const world = { visibility: 'visible' as Visibility, sight: 'clear' as Sight, isGenuine: true, canCopy: true, copied: [] as string[] };
  const watchers = new Set<(visibility: Visibility) => void>();
  let made = 1000;

  const environment: PanelEnvironment = {
    now: () => NOW,
    newId: () => idOf(made++),
    isGenuine: () => world.isGenuine,
    watchVisible: () => {
      const own = new Set<(visibility: Visibility) => void>();
      return {
        now: () => world.visibility,
        onChange: (listener) => {
          own.add(listener);
          watchers.add(listener);
          listener(world.visibility);
        },
        stop: () => {
          for (const listener of own) watchers.delete(listener);
        },
      };
    },
    watchSight: () => ({ now: () => world.sight, moved: () => {}, inPageOf: () => {}, stop: () => {} }),
    copyText: async (text) => {
      if (world.canCopy) world.copied.push(text);
      return world.canCopy;
    },
  };
  const view = render(<Panel transport={demo.transport} speech={speech} environment={environment} />);
  return {
    ...view,
    demo,
    world,
    user: userEvent.setup(),
    /** What was told to marketing, without the impressions. */
    said: (): Entry['body'][] =>
      demo.entries.map((entry) => entry.body).filter((body) => !(body.kind === 'usage' && body.action === 'impression')),
  };
}
