import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { Settings } from '#lib/contract/workspace.ts';
import { useMe, usePutSettings } from '../data/workspace.ts';
import { Failure } from '../parts/Failure.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Page } from '../parts/Page.tsx';
import { canChangeRoles, canChangeSettings } from '../roles.ts';
import { CrmPatternsSetting } from './CrmPatternsSetting.tsx';
import { EmailSetting } from './EmailSetting.tsx';
import { ReasonsSetting } from './ReasonsSetting.tsx';
import { BuyingRolesSetting } from './roles/BuyingRolesSetting.tsx';
import styles from './SettingsPage.module.css';

/** The workspace’s settings. Everybody sees them, since they explain what the panel does; admins change them. */
export function SettingsPage() {
  const me = useMe();
  // Above the form, which starts anew from what was saved.
  const put = usePutSettings();
  const isAdmin = me.data !== undefined && canChangeSettings(me.data.member.role);
  return (
    <Page title="Settings" lead="What holds for the whole workspace." width="reading">
      {me.data && !isAdmin && <Notice title="You can look, not change">Only admins change the settings.</Notice>}
      {me.error && !me.data && <Failure error={me.error} title="The settings could not be loaded" onRetry={() => void me.refetch()} />}
      {me.isPending && <Lines label="Loading the settings" />}
      {me.data && <SettingsForm key={JSON.stringify(me.data.settings)} settings={me.data.settings} isReadOnly={!isAdmin} put={put} />}
      {me.data && <BuyingRolesSetting isReadOnly={!canChangeRoles(me.data.member.role)} />}
    </Page>
  );
}

type SettingsFormProps = { settings: Settings; isReadOnly: boolean; put: ReturnType<typeof usePutSettings> };

function SettingsForm({ settings, isReadOnly, put }: SettingsFormProps) {
  const [edited, setEdited] = useState(settings);
  const isDirty = JSON.stringify(edited) !== JSON.stringify(settings);

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate(edited);
      }}
    >
      <EmailSetting
        isOn={edited.readEmailFromPage}
        isReadOnly={isReadOnly}
        onChange={(readEmailFromPage) => setEdited({ ...edited, readEmailFromPage })}
      />
      <ReasonsSetting
        reasons={edited.rejectReasons}
        isReadOnly={isReadOnly}
        onChange={(rejectReasons) => setEdited({ ...edited, rejectReasons })}
      />
      <CrmPatternsSetting
        patterns={edited.crmPatterns}
        isReadOnly={isReadOnly}
        onChange={(crmPatterns) => setEdited({ ...edited, crmPatterns })}
      />
      {put.error && <Failure error={put.error} title="The settings were not saved" />}
      {!isReadOnly && (
        <footer className={styles['foot']} data-dirty={isDirty}>
          <Button type="submit" variant="primary" disabled={!isDirty || put.isPending}>
            {put.isPending ? 'Saving' : 'Save the settings'}
          </Button>
          {isDirty && (
            <Button variant="plain" onClick={() => setEdited(settings)}>
              Discard the changes
            </Button>
          )}
          <span className={styles['word']} role="status">
            {isDirty ? 'Not saved yet' : put.isSuccess ? 'Saved' : ''}
          </span>
        </footer>
      )}
    </form>
  );
}
