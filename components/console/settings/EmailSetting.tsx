import { useId } from 'react';
import { Switch } from '../parts/Switch.tsx';
import styles from './Setting.module.css';

/** Whether the extension may read an e-mail address from the page, with what that means in plain words. */
export function EmailSetting({ isOn, isReadOnly, onChange }: { isOn: boolean; isReadOnly: boolean; onChange: (isOn: boolean) => void }) {
  const id = useId();
  return (
    <section className={styles['setting']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles['title']}>
        Matching records by e-mail
      </h2>
      <Switch
        label="The extension may read the e-mail address that a CRM record shows"
        isOn={isOn}
        isDisabled={isReadOnly}
        onChange={onChange}
      />
      <div className={styles['text']}>
        <p>
          <b>Off:</b> a record is matched to a person by the CRM’s own record id, or by a rep’s choice. Nothing is read from the page but
          its address.
        </p>
        <p>
          <b>On:</b> for a record that is not known yet, the extension also reads the one e-mail address in the record’s own e-mail field
          and sends it to this server, to find the person. It is used for that look-up alone. No other text of the page is ever read or
          sent.
        </p>
        <p>Members’ extensions follow within a few minutes, or at once when the panel is opened again.</p>
      </div>
    </section>
  );
}
