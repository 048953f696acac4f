import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import { RejectReason } from '#lib/contract/vocabulary.ts';
import { REJECT_REASONS } from '../words.ts';
import styles from './ReasonsSetting.module.css';
import setting from './Setting.module.css';

const MOST = 8;

type ReasonsSettingProps = { reasons: readonly RejectReason[]; isReadOnly: boolean; onChange: (reasons: RejectReason[]) => void };

/** The reasons that a rep is offered after "not good": at most eight, in the order of their keys. */
export function ReasonsSetting({ reasons, isReadOnly, onChange }: ReasonsSettingProps) {
  const id = useId();
  const [spoken, setSpoken] = useState('');
  const rest = RejectReason.options.filter((reason) => !reasons.includes(reason));
  const change = (next: RejectReason[], word: string) => {
    onChange(next);
    setSpoken(word);
  };
  const move = (at: number, by: -1 | 1) => {
    const next = [...reasons];
    const [reason] = next.splice(at, 1);
    if (reason === undefined) return;
    next.splice(at + by, 0, reason);
    change(next, `${REJECT_REASONS[reason]} is now number ${at + by + 1}`);
  };

  return (
    <section className={setting['setting']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={setting['title']}>
        Reasons after “not good”
      </h2>
      <p className={setting['text']}>
        One tap after the verdict, and always optional. At most eight, so that they can be read at a glance.
      </p>
      <div className={styles['columns']}>
        <div>
          <h3 className={styles['head']}>
            Offered, in this order{' '}
            <span className={styles['soft']}>
              {reasons.length} of {MOST}
            </span>
          </h3>
          <ol className={styles['list']}>
            {reasons.map((reason, at) => (
              <li key={reason} className={styles['reason']}>
                <Kbd>{String(at + 1)}</Kbd>
                <span className={styles['name']}>{REJECT_REASONS[reason]}</span>
                {!isReadOnly && (
                  <span className={styles['tools']}>
                    <IconButton
                      size="s"
                      label={`Move up: ${REJECT_REASONS[reason]}`}
                      icon={<ArrowUp />}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    />
                    <IconButton
                      size="s"
                      label={`Move down: ${REJECT_REASONS[reason]}`}
                      icon={<ArrowDown />}
                      disabled={at === reasons.length - 1}
                      onClick={() => move(at, 1)}
                    />
                    <IconButton
                      size="s"
                      label={`Do not offer: ${REJECT_REASONS[reason]}`}
                      icon={<X />}
                      disabled={reasons.length === 1}
                      onClick={() =>
                        change(
                          reasons.filter((other) => other !== reason),
                          `${REJECT_REASONS[reason]} is no longer offered`,
                        )
                      }
                    />
                  </span>
                )}
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3 className={styles['head']}>Not offered</h3>
          <ul className={styles['list']}>
            {rest.map((reason) => (
              <li key={reason} className={styles['reason']} data-off="true">
                <span className={styles['name']}>{REJECT_REASONS[reason]}</span>
                {!isReadOnly && (
                  <IconButton
                    size="s"
                    label={`Offer: ${REJECT_REASONS[reason]}`}
                    title={reasons.length >= MOST ? 'Eight are offered already; take one away first' : `Offer: ${REJECT_REASONS[reason]}`}
                    icon={<Plus />}
                    disabled={reasons.length >= MOST}
                    onClick={() => change([...reasons, reason], `${REJECT_REASONS[reason]} is offered as number ${reasons.length + 1}`)}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </section>
  );
}
