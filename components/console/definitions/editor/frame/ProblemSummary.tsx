import { Popover as BasePopover } from '@base-ui/react/popover';
import { CircleAlert, CircleCheck, Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { cx } from '#components/ui/cx.ts';
import popup from '#components/ui/Popup.module.css';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import { plural } from '../../../format.ts';
import { useTriggerNames, useWarnings } from '../editor-context.ts';
import { placeName } from '../model/place-name.ts';
import styles from './ProblemSummary.module.css';

export type ProblemSummaryProps = { problems: readonly DefinitionProblem[]; isUnsaved: boolean; onJump: (path: string) => void };

/** How many problems there are, or what is hardly meant; opens to all of them, each a way to its field. */
export function ProblemSummary({ problems, isUnsaved, onJump }: ProblemSummaryProps) {
  const warnings = useWarnings();
  const isFine = problems.length === 0;
  return (
    <div className={styles['summary']}>
      <p className={isFine ? styles['fine'] : 'visually-hidden'} role="status">
        {isFine && <CircleCheck aria-hidden="true" />}
        {isFine ? (isUnsaved ? 'Ready to be saved' : 'Nothing is missing') : plural(problems.length, 'problem')}
      </p>
      {warnings.length > 0 && (
        <Listed
          label={`${plural(warnings.length, 'hint')}`}
          title="What may not be meant so"
          isWrong={false}
          items={warnings}
          onJump={onJump}
        />
      )}
      {!isFine && (
        <Listed
          label={`${plural(problems.length, 'problem')} to mend before saving`}
          title="What is still to be mended"
          isWrong
          items={problems}
          onJump={onJump}
        />
      )}
    </div>
  );
}

type ListedProps = {
  label: string;
  title: string;
  isWrong: boolean;
  items: readonly DefinitionProblem[];
  onJump: (path: string) => void;
};

function Listed({ label, title, isWrong, items, onJump }: ListedProps) {
  const [isOpen, setOpen] = useState(false);
  const names = useTriggerNames();
  return (
    <BasePopover.Root open={isOpen} onOpenChange={setOpen}>
      <BasePopover.Trigger
        render={
          <Button size="s" variant={isWrong ? 'danger' : 'plain'} icon={isWrong ? <CircleAlert /> : <Lightbulb />}>
            {label}
          </Button>
        }
      />
      <BasePopover.Portal>
        <BasePopover.Positioner className={popup['positioner'] ?? ''} align="end" sideOffset={4} collisionPadding={8}>
          <BasePopover.Popup className={cx(popup['popup'], popup['sheet'])} finalFocus={false}>
            <BasePopover.Title className={popup['title'] ?? ''}>{title}</BasePopover.Title>
            <ul className={styles['problems']}>
              {items.map((problem, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read alike
                <li key={index}>
                  <button
                    type="button"
                    className={styles['problem']}
                    onClick={() => {
                      setOpen(false);
                      onJump(problem.path);
                    }}
                  >
                    <span className={styles['place']}>{placeName(problem.path, names)}</span>
                    <span>{problem.message}</span>
                  </button>
                </li>
              ))}
            </ul>
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
