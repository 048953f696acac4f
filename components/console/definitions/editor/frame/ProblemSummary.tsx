import { Popover as BasePopover } from '@base-ui/react/popover';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { cx } from '#components/ui/cx.ts';
import popup from '#components/ui/Popup.module.css';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import { plural } from '../../../format.ts';
import { useTriggerNames } from '../editor-context.ts';
import { placeName } from '../model/place-name.ts';
import styles from './EditorHeader.module.css';

export type ProblemSummaryProps = { problems: readonly DefinitionProblem[]; isUnsaved: boolean; onJump: (path: string) => void };

/** How many problems there are; opens to all of them, each a way to its field. */
export function ProblemSummary({ problems, isUnsaved, onJump }: ProblemSummaryProps) {
  const [isOpen, setOpen] = useState(false);
  const names = useTriggerNames();
  if (problems.length === 0) {
    return (
      <p className={styles['fine']} role="status">
        <CircleCheck aria-hidden="true" />
        {isUnsaved ? 'Ready to be saved' : 'Nothing is missing'}
      </p>
    );
  }
  return (
    <BasePopover.Root open={isOpen} onOpenChange={setOpen}>
      <span role="status" className="visually-hidden">
        {plural(problems.length, 'problem')}
      </span>
      <BasePopover.Trigger
        render={
          <Button size="s" variant="danger" icon={<CircleAlert />}>
            {plural(problems.length, 'problem')} to mend before saving
          </Button>
        }
      />
      <BasePopover.Portal>
        <BasePopover.Positioner className={popup['positioner'] ?? ''} align="end" sideOffset={4} collisionPadding={8}>
          <BasePopover.Popup className={cx(popup['popup'], popup['sheet'])} finalFocus={false}>
            <BasePopover.Title className={popup['title'] ?? ''}>What is still to be mended</BasePopover.Title>
            <ul className={styles['problems']}>
              {problems.map((problem, index) => (
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
