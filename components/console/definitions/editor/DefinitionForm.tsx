import { memo } from 'react';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import styles from './DefinitionForm.module.css';
import { SectionNav } from './frame/SectionNav.tsx';
import type { Document } from './model/document.ts';
import { About } from './sections/About.tsx';
import { Handover } from './sections/Handover.tsx';
import { Journey } from './sections/Journey.tsx';
import { Lifecycle } from './sections/Lifecycle.tsx';
import { Limits } from './sections/Limits.tsx';
import { Threshold } from './sections/Threshold.tsx';
import { TriggerSection } from './triggers/TriggerSection.tsx';
import { TRIGGER_SECTIONS } from './triggers/trigger-sections.ts';
import type { OpenCards } from './use-open-cards.ts';

// Each part is drawn anew only when what it shows has changed: typing stays quick in an agreement of two hundred triggers.
const ThresholdPart = memo(Threshold, (a, b) => a.body.mql === b.body.mql && a.body.grades === b.body.grades);
const HandoverPart = memo(Handover, (a, b) => a.body.handover === b.body.handover && a.body.reentryGuardDays === b.body.reentryGuardDays);
const JourneyPart = memo(Journey, (a, b) => a.body.journey === b.body.journey);
const LifecyclePart = memo(Lifecycle, (a, b) => a.body.lifecycle === b.body.lifecycle);

export type DefinitionFormProps = { document: Document; cards: OpenCards; mayEdit: boolean; problems: readonly DefinitionProblem[] };

/** The whole agreement as a form, in the order in which people talk about it. */
export function DefinitionForm({ document, cards, mayEdit, problems }: DefinitionFormProps) {
  const { body } = document;
  return (
    <>
      <SectionNav body={body} problems={problems} />
      <fieldset className={styles['form']} disabled={!mayEdit}>
        <legend className="visually-hidden">The definition</legend>
        <About document={document} />
        {TRIGGER_SECTIONS.map((section) => (
          <TriggerSection key={section.kind} {...section} body={body} open={cards.keys} onOpen={cards.open} />
        ))}
        <Limits body={body} />
        <ThresholdPart body={body} />
        <HandoverPart body={body} />
        <JourneyPart body={body} />
        <LifecyclePart body={body} />
      </fieldset>
    </>
  );
}
