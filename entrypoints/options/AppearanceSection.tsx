import { Monitor, Moon, Sun } from 'lucide-react';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Notice } from '#components/ui/Notice.tsx';
import { Segments } from '#components/ui/Segments.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import type { Theme } from '#lib/contract/preferences.ts';
import { Card } from './Card.tsx';
import type { ExtensionPage } from './extension-page.ts';
import { HomeChoice } from './HomeChoice.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useAction } from './use-extension.ts';

type Props = { page: ExtensionPage; state: BackgroundState | null };

/** How Leadlight looks, in every CRM. */
export function AppearanceSection(props: Props) {
  const say = useWords('options');
  return (
    <Card title={say('appearance')} hint={say('appearanceHint')}>
      <ThemeChoice {...props} />
      <HomeChoice {...props} />
      <LanguageChoice {...props} />
    </Card>
  );
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ page, state, iconsOnly = false }: Props & { iconsOnly?: boolean }) {
  const say = useWords('theme');
  const failureWords = useFailureWords();
  const { problem, run } = useAction();
  const preferences = state?.preferences;
  const choose = (theme: Theme) => {
    if (preferences !== undefined) void run(() => page.ask('changePreferences', { preferences: { ...preferences, theme } }));
  };
  return (
    <>
      <Segments
        label={say('theme')}
        hideLabel={iconsOnly}
        iconsOnly={iconsOnly}
        options={[
          { value: 'system', label: say('system'), icon: <Monitor aria-hidden="true" /> },
          { value: 'light', label: say('light'), icon: <Sun aria-hidden="true" /> },
          { value: 'dark', label: say('dark'), icon: <Moon aria-hidden="true" /> },
        ]}
        value={preferences?.theme ?? null}
        onChange={choose}
      />
      {problem !== null && (
        <Notice tone="warning" role="alert">
          {failureWords(problem)}
        </Notice>
      )}
    </>
  );
}
