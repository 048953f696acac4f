import type { DefinitionBody } from '#lib/contract/definition.ts';
import { Switch } from '../../../parts/Switch.tsx';
import { useEditor } from '../editor-context.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { defaultHours } from '../model/hours.ts';
import { withOptional } from '../model/optional.ts';
import { Hours } from './Hours.tsx';
import { Section } from './Section.tsx';
import styles from './sections.module.css';

/** The time that sales has, by whose clock, and how soon the same person may come again. */
export function Handover({ body }: { body: DefinitionBody }) {
  const { changeBody } = useEditor();
  const { slaHours, businessHours } = body.handover;
  const setHandover = (what: string, handover: DefinitionBody['handover']) =>
    changeBody(`handover ${what}`, (old) => ({ ...old, handover }));
  return (
    <Section id="handover" title="How fast sales answers" lead="The clock starts at the hand-over.">
      <div className={styles['line']}>
        <span>Sales answers within</span>
        <InlineNumber
          path="handover.slaHours"
          label="Hours to answer"
          value={slaHours}
          min={1}
          onChange={(hours) => setHandover('sla', { ...body.handover, slaHours: hours })}
        />
        <span>{businessHours ? 'business hours' : 'hours on the clock'}</span>
      </div>
      <ProblemLines path="handover.slaHours" />
      <Switch
        label="Count business hours only"
        isOn={businessHours !== undefined}
        onChange={(isOn) => setHandover('hours', withOptional(body.handover, 'businessHours', isOn ? defaultHours() : undefined))}
      />
      {businessHours && (
        <Hours hours={businessHours} onChange={(what, next) => setHandover(what, { ...body.handover, businessHours: next })} />
      )}
      <div className={styles['line']}>
        <span>Nobody is handed over again within</span>
        <InlineNumber
          path="reentryGuardDays"
          label="Days before a second hand-over"
          value={body.reentryGuardDays}
          min={0}
          max={3660}
          onChange={(days) => changeBody('reentry', (old) => ({ ...old, reentryGuardDays: days }))}
        />
        <span>days</span>
      </div>
      <ProblemLines path="reentryGuardDays" />
    </Section>
  );
}
