import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { cx } from '#components/ui/cx.ts';
import popup from '#components/ui/Popup.module.css';
import styles from './fields.module.css';
import type { Option } from './InlineSelect.tsx';
import { type FieldProps, useField } from './use-field.ts';

export type ChoicesProps<V extends string> = FieldProps & {
  options: readonly Option<V>[];
  values: readonly V[];
  onChange: (values: V[]) => void;
};

/** Several of a few, in a sentence: `Awareness or Consideration`. They keep the order of the options. */
export function Choices<V extends string>({ options, values, onChange, ...field }: ChoicesProps<V>) {
  const { 'aria-label': label, ...marks } = useField(field);
  const names = options.filter(({ value }) => values.includes(value)).map((option) => option.label);
  const words = names.length < 2 ? (names[0] ?? 'Choose…') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return (
    <Menu.Root>
      <Menu.Trigger {...marks} className={cx(styles['text'], styles['choices'])} aria-label={`${label}: ${words}`}>
        <span>{words}</span>
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup['positioner'] ?? ''} sideOffset={4} align="start">
          <Menu.Popup className={cx(popup['popup'], popup['menu'])}>
            {options.map((option) => {
              const isChosen = values.includes(option.value);
              return (
                <Menu.CheckboxItem
                  key={option.value}
                  className={popup['item'] ?? ''}
                  checked={isChosen}
                  onCheckedChange={() =>
                    onChange(
                      options.map(({ value }) => value).filter((value) => (value === option.value ? !isChosen : values.includes(value))),
                    )
                  }
                >
                  <span className={popup['itemIcon']} aria-hidden="true">
                    {isChosen ? <Check /> : <span className={styles['noCheck']} />}
                  </span>
                  <span>{option.label}</span>
                </Menu.CheckboxItem>
              );
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
