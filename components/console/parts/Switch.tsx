import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { useId } from 'react';
import styles from './Switch.module.css';

/** On or off, at once in sight; the label is part of the target. */
export function Switch({
  label,
  isOn,
  isDisabled = false,
  onChange,
}: {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <div className={styles['line']}>
      <BaseSwitch.Root
        className={styles['switch'] ?? ''}
        checked={isOn}
        disabled={isDisabled}
        onCheckedChange={onChange}
        aria-labelledby={id}
      >
        <BaseSwitch.Thumb className={styles['thumb'] ?? ''} />
      </BaseSwitch.Root>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer; the switch itself takes the keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <span id={id} className={styles['label']} data-disabled={isDisabled} onClick={() => !isDisabled && onChange(!isOn)}>
        {label}
      </span>
      <span className={styles['state']} aria-hidden="true">
        {isOn ? 'On' : 'Off'}
      </span>
    </div>
  );
}
