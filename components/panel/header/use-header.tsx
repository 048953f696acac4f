import { useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import type { PanelMode } from '#lib/bridge/messages.ts';
import { useConnection } from '../data/connection.ts';
import { useKept } from '../data/drafts.ts';
import { useTransport } from '../data/transport.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActionMenu } from './ActionMenu.tsx';
import { Drawer } from './Drawer.tsx';
import { type DrawerName, isDrawer, type PanelActionsInput, panelActions } from './panel-actions.tsx';
import { useThemeChoice } from './use-theme-choice.tsx';

type HeaderGiven = Pick<PanelActionsInput, 'hasMatch' | 'canChoose' | 'toHistory' | 'toAgreement'> & { mode: PanelMode };

/** What every header shares: its menu, the collapse button, and the one drawer under it. `?` opens the keys. */
export function useHeader({ mode, ...given }: HeaderGiven) {
  const transport = useTransport();
  const say = useWords('menu');
  const sayAction = useWords('actions');
  const saySide = useWords('side');
  const isSignedIn = useConnection()?.state.session.status === 'signedIn';
  const theme = useThemeChoice();
  const [drawer, setDrawer] = useKept<DrawerName | null>('drawer', null, isDrawer);
  const [isByHand, setIsByHand] = useState(false);
  const toggle = (name: DrawerName) => setDrawer((now) => (now === name ? null : name));
  useKeys({ '?': () => toggle('keys') });

  return {
    drawer,
    toggle,
    open: setDrawer,
    close: () => setDrawer(null),
    menu: (
      <ActionMenu
        label={say('more')}
        actions={panelActions({
          say,
          sayAction,
          saySide,
          transport,
          mode,
          isSignedIn,
          open: setDrawer,
          openByHand: () => setIsByHand(true),
          ...given,
        })}
        choice={theme}
      />
    ),
    byHand: isByHand && (
      <Drawer title={saySide('byHand')} onClose={() => setIsByHand(false)}>
        <p>{saySide('byHandHow', { button: saySide('open') })}</p>
      </Drawer>
    ),
    /** The browser's own side panel is closed by the browser. */
    onCollapse: transport.home === 'side' ? null : () => transport.tellPage({ type: 'setMode', mode: 'collapsed' }),
  };
}
