import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { BusinessHours } from '#lib/contract/definition.ts';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { Suggest } from '../fields/Suggest.tsx';
import { addSpan, DAY_NAMES, DAYS, spansOf, timeZones, withHolidays } from '../model/hours.ts';
import { removeAt, replaceAt } from '../model/list.ts';
import { ClockField } from './ClockField.tsx';
import styles from './Hours.module.css';

const PATH = 'handover.businessHours';

/** The calendar by which the time to answer is counted. */
export function Hours({ hours, onChange }: { hours: BusinessHours; onChange: (what: string, hours: BusinessHours) => void }) {
  return (
    <div className={styles['hours']}>
      <table className={styles['week']}>
        <caption className="visually-hidden">Business hours by day</caption>
        <tbody>
          {DAYS.map((day) => {
            const spans = spansOf(hours, day);
            return (
              <tr key={day}>
                <th scope="row">{DAY_NAMES[day]}</th>
                <td>
                  <div className={styles['spans']}>
                    {spans.length === 0 && <span className={styles['closed']}>closed</span>}
                    {spans.map(({ span, at }) => (
                      <span key={at} className={styles['span']}>
                        <ClockField
                          path={`${PATH}.open.${at}.from`}
                          label={`${DAY_NAMES[day]} from`}
                          value={span.from}
                          onChange={(from) => onChange(`from ${at}`, { ...hours, open: replaceAt(hours.open, at, { ...span, from }) })}
                        />
                        <span>to</span>
                        <ClockField
                          path={`${PATH}.open.${at}.to`}
                          label={`${DAY_NAMES[day]} to`}
                          value={span.to}
                          onChange={(to) => onChange(`to ${at}`, { ...hours, open: replaceAt(hours.open, at, { ...span, to }) })}
                        />
                        <IconButton
                          size="s"
                          label={`Remove ${DAY_NAMES[day]} ${span.from} to ${span.to}`}
                          icon={<X />}
                          onClick={() => onChange('open', { ...hours, open: removeAt(hours.open, at) })}
                        />
                      </span>
                    ))}
                    {spans.length < 3 && (
                      <IconButton
                        size="s"
                        label={spans.length === 0 ? `Open on ${DAY_NAMES[day]}` : `Add hours on ${DAY_NAMES[day]}`}
                        icon={<Plus />}
                        onClick={() => onChange('open', addSpan(hours, day))}
                      />
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles['beside']}>
        <div className={styles['block']}>
          <h3 className={styles['label']}>On the clocks of</h3>
          <Suggest
            path={`${PATH}.timeZone`}
            label="Time zone"
            value={hours.timeZone}
            placeholder="Europe/Berlin"
            suggestions={timeZones().map((value) => ({ value }))}
            onChange={(timeZone) => onChange('zone', { ...hours, timeZone })}
          />
        </div>
        <Holidays holidays={hours.holidays ?? []} onChange={(holidays) => onChange('holidays', withHolidays(hours, holidays))} />
      </div>
      <ProblemLines path={PATH} />
    </div>
  );
}

function Holidays({ holidays, onChange }: { holidays: readonly string[]; onChange: (holidays: string[]) => void }) {
  const [day, setDay] = useState('');
  return (
    <div className={styles['block']}>
      <h3 className={styles['label']}>Days without work</h3>
      {holidays.length > 0 && (
        <ul className={styles['holidays']}>
          {holidays.map((holiday, at) => (
            <li key={holiday} className={styles['holiday']}>
              {holiday}
              <IconButton size="s" label={`Remove ${holiday}`} icon={<X />} onClick={() => onChange(removeAt(holidays, at))} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles['span']}>
        <input
          type="date"
          aria-label="A day without work"
          className={styles['date']}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <Button
          size="s"
          disabled={day === ''}
          onClick={() => {
            onChange([...holidays, day]);
            setDay('');
          }}
        >
          Add the day
        </Button>
      </div>
    </div>
  );
}
