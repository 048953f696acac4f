import { Field } from '#components/ui/Field.tsx';
import { useEditor } from '../editor-context.ts';
import { endOfDay, startOfDay, toDay } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import { FeedbackBehindPicker } from './FeedbackBehindPicker.tsx';
import { Section } from './Section.tsx';
import styles from './sections.module.css';

/** What the version is called, why it is made, when it counts, and whose verdicts it answers. */
export function About({ document }: { document: Document }) {
  const { change } = useEditor();
  const { name, note, effectiveAt, reviewBy, feedback } = document;
  const isReversed = effectiveAt !== null && reviewBy !== null && reviewBy <= effectiveAt;
  return (
    <Section id="about" title="What this version is about">
      <Field
        label="Name"
        hint="A few words that both sides will say: “Two signals before hand-over”."
        {...(name.trim() === '' ? { error: 'Give the version a name.' } : {})}
      >
        {(control) => (
          <input
            {...control}
            data-path="name"
            dir="auto"
            maxLength={300}
            value={name}
            onChange={({ target }) => change('name', (old) => ({ ...old, name: target.value }))}
          />
        )}
      </Field>
      <Field label="What changes and why" hint="Both sides read it when they sign, and so do the reps whose feedback stands behind it.">
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={({ target }) => change('note', (old) => ({ ...old, note: target.value }))}
          />
        )}
      </Field>
      <div className={styles['pair']}>
        <Field
          label="Counts from"
          hint={effectiveAt === null ? 'As soon as both sides have signed.' : 'Not before this day, and not before both sides have signed.'}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={toDay(effectiveAt)}
              onChange={({ target }) => change('effectiveAt', (old) => ({ ...old, effectiveAt: startOfDay(target.value) }))}
            />
          )}
        </Field>
        <Field
          label="Look at it again by"
          hint="Both sides are reminded."
          {...(isReversed ? { error: 'Choose a day after the one from which it counts.' } : {})}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={toDay(reviewBy)}
              onChange={({ target }) => change('reviewBy', (old) => ({ ...old, reviewBy: endOfDay(target.value) }))}
            />
          )}
        </Field>
      </div>
      <FeedbackBehindPicker chosen={feedback} onChange={(next) => change('feedback', (old) => ({ ...old, feedback: next }))} />
    </Section>
  );
}
