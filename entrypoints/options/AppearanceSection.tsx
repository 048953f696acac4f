import { Monitor, Moon, Sun } from 'lucide-react';
import { Notice } from '#components/ui/Notice.tsx';
import { Segments } from '#components/ui/Segments.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import type { Theme } from '#lib/contract/preferences.ts';
import { Card } from './Card.tsx';
import type { ExtensionPage } from './extension-page.ts';
import { useAction } from './use-extension.ts';

type Props = { page: ExtensionPage; state: BackgroundState | null };

/** How Leadlight looks, in every CRM. */
export function AppearanceSection(props: Props) {
  return (
    <Card title="Appearance" hint="For the panel and for these settings, on every CRM.">
      <ThemeChoice {...props} />
    </Card>
  );
}

/** Light, dark, or as the system has it. */
export function ThemeChoice({ page, state, iconsOnly = false }: Props & { iconsOnly?: boolean }) {
  const { problem, run } = useAction();
  const preferences = state?.preferences;
  const choose = (theme: Theme) => {
    if (preferences !== undefined) void run(() => page.ask('changePreferences', { preferences: { ...preferences, theme } }));
  };
  return (
    <>
      <Segments
        label="Theme"
        hideLabel
        iconsOnly={iconsOnly}
        options={[
          { value: 'system', label: 'System', icon: <Monitor aria-hidden="true" /> },
          { value: 'light', label: 'Light', icon: <Sun aria-hidden="true" /> },
          { value: 'dark', label: 'Dark', icon: <Moon aria-hidden="true" /> },
        ]}
        value={preferences?.theme ?? null}
        onChange={choose}
      />
      {problem !== null && (
        <Notice tone="warning" role="alert">
          {problem}
        </Notice>
      )}
    </>
  );
}
