import type { StageTest } from '#lib/contract/criterion.ts';
import { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';
import { JOURNEY_STAGES, LIFECYCLE_STAGES } from '../../../words.ts';
import { useTriggerNames } from '../editor-context.ts';
import { Choices } from '../fields/Choices.tsx';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { InlineSelect } from '../fields/InlineSelect.tsx';
import { cellName, DIGITS, LETTERS } from '../model/matrix.ts';
import type { SentenceProps } from '../rules/language.ts';

const GRADES = LETTERS.flatMap((_, letter) => DIGITS.map((__, digit) => cellName(letter, digit)));

/** One criterion: `“Asked for a demo” counts`, `Interest is at least 20`. */
export function TestSentence({ leaf, path, onChange }: SentenceProps<StageTest>) {
  const triggers = useTriggerNames();
  switch (leaf.type) {
    case 'trigger':
      return (
        <>
          <InlineSelect
            path={`${path}.id`}
            label="Trigger"
            value={leaf.id}
            options={triggers}
            onChange={(id) => onChange({ ...leaf, id })}
          />
          <span>counts</span>
        </>
      );
    case 'score':
      return (
        <>
          <InlineSelect
            path={`${path}.axis`}
            label="Score"
            value={leaf.axis}
            options={[
              { value: 'fit', label: 'Fit' },
              { value: 'interest', label: 'Interest' },
            ]}
            onChange={(axis) => onChange({ ...leaf, axis })}
          />
          <span>is at least</span>
          <InlineNumber
            path={`${path}.atLeast`}
            label="Points"
            value={leaf.atLeast}
            onChange={(atLeast) => onChange({ ...leaf, atLeast })}
          />
        </>
      );
    case 'grade':
      return (
        <>
          <span>The grade is</span>
          <Choices
            path={`${path}.anyOf`}
            label="Grades"
            options={GRADES.map((value) => ({ value, label: value }))}
            values={leaf.anyOf}
            onChange={(anyOf) => onChange({ ...leaf, anyOf })}
          />
        </>
      );
    case 'lifecycle':
      return (
        <>
          <span>The lifecycle stage is</span>
          <Choices
            path={`${path}.anyOf`}
            label="Lifecycle stages"
            options={LifecycleStage.options.map((value) => ({ value, label: LIFECYCLE_STAGES[value] }))}
            values={leaf.anyOf}
            onChange={(anyOf) => onChange({ ...leaf, anyOf })}
          />
        </>
      );
    case 'journey':
      return (
        <>
          <span>The buyer’s journey is at</span>
          <Choices
            path={`${path}.anyOf`}
            label="Journey stages"
            options={JourneyStage.options.map((value) => ({ value, label: JOURNEY_STAGES[value] }))}
            values={leaf.anyOf}
            onChange={(anyOf) => onChange({ ...leaf, anyOf })}
          />
        </>
      );
    case 'staying':
      return (
        <>
          <span>The stage has lasted at least</span>
          <InlineNumber
            path={`${path}.days`}
            label="Days"
            value={leaf.days}
            min={1}
            max={3660}
            onChange={(days) => onChange({ ...leaf, days })}
          />
          <span>{leaf.days === 1 ? 'day' : 'days'}</span>
        </>
      );
  }
}
