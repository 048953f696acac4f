import { AppWindow, PanelRight } from 'lucide-react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Segments } from '#components/ui/Segments.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import type { ExtensionPage } from './extension-page.ts';

type Props = { page: ExtensionPage; state: BackgroundState | null };

/** Where the panel lives, in the settings. */
export function HomeChoice({ page, state }: Props) {
  const say = useWords('home');
  const preferences = state?.preferences;
  return (
    <Segments
      label={say('where')}
      options={[
        { value: 'page', label: say('page'), icon: <AppWindow aria-hidden="true" /> },
        { value: 'side', label: say('side'), icon: <PanelRight aria-hidden="true" /> },
      ]}
      value={preferences?.home ?? null}
      onChange={(home) => preferences !== undefined && void page.moveTo(preferences, home)}
    />
  );
}

/** In the popup: open the side panel where the panel lives there, and move it. The popup makes room for what it opened. */
export function HomeButtons({ page, state }: { page: ExtensionPage; state: BackgroundState }) {
  const say = useWords('home');
  const { preferences } = state;
  const thenClose = (work: Promise<boolean>) => void work.then((isDone) => isDone && window.close());
  if (preferences.home === 'page') {
    return (
      <Button size="s" variant="plain" icon={<PanelRight />} onClick={() => thenClose(page.moveTo(preferences, 'side'))}>
        {say('toSide')}
      </Button>
    );
  }
  return (
    <>
      <Button size="s" icon={<PanelRight />} onClick={() => thenClose(page.openSide())}>
        {say('open')}
      </Button>
      <Button size="s" variant="plain" icon={<AppWindow />} onClick={() => thenClose(page.moveTo(preferences, 'page'))}>
        {say('toPage')}
      </Button>
    </>
  );
}
