import { ChevronRight } from 'lucide-react';
import { memo, useId } from 'react';
import type { Trigger, TriggerGroup } from '#lib/contract/definition.ts';
import { useEditor, useProblems } from '../editor-context.ts';
import { replaceAt } from '../model/list.ts';
import { problemsWithin } from '../model/problems.ts';
import { conditionText } from '../model/text.ts';
import { duplicateTrigger, removeTrigger } from '../model/triggers.ts';
import { RowTools } from '../rules/RowTools.tsx';
import type { DragHandlers, DropMark } from '../rules/use-drag-order.ts';
import { TriggerForm } from './TriggerForm.tsx';
import styles from './triggers.module.css';
import { Worth } from './Worth.tsx';

export type TriggerCardProps = {
  trigger: Trigger;
  /** Its place among all triggers. */
  at: number;
  groups: readonly TriggerGroup[];
  /** `2 of 5`, among those of its kind. */
  place: string;
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  onOpen: (id: string, isOpen: boolean) => void;
  onMove: (at: number, key: string, step: 1 | -1) => void;
  /** Where a row that is dragged over this one would land. */
  drop: DropMark;
  drag: DragHandlers;
};

/** One trigger: closed, it reads as a sentence with what it is worth; open, its blanks can be filled in. */
export const TriggerCard = memo(function TriggerCard({
  trigger,
  at,
  groups,
  place,
  isFirst,
  isLast,
  isOpen,
  onOpen,
  onMove,
  drop,
  drag,
}: TriggerCardProps) {
  const { changeBody } = useEditor();
  const bodyId = useId();
  const path = `triggers.${at}`;
  const problems = problemsWithin(useProblems(), path).length;
  const name = trigger.name.trim() === '' ? 'No name yet' : trigger.name;
  const sentence = conditionText(trigger.clauses);

  return (
    <li
      data-drop={drop}
      onDragOver={(event) => drag.over(at, event)}
      onDrop={(event) => drag.drop(at, event)}
      className={styles['card']}
      data-trigger={trigger.id}
      data-open={isOpen}
      data-path={path}
      tabIndex={-1}
    >
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['summary']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => onOpen(trigger.id, !isOpen)}
        >
          <ChevronRight className={styles['chevron']} aria-hidden="true" />
          <span className={styles['names']}>
            <bdi className={styles['name']}>{name}</bdi>
            {sentence !== '' && sentence !== name && <span className={styles['meaning']}>{sentence}</span>}
          </span>
          {problems > 0 && <span className={styles['wrong']}>{problems === 1 ? '1 problem' : `${problems} problems`}</span>}
          <Worth trigger={trigger} />
        </button>
        <RowTools
          name={`${name}, ${place}`}
          isFirst={isFirst}
          isLast={isLast}
          drag={{ at, handlers: drag }}
          onMove={(step) => onMove(at, trigger.id, step)}
          onDuplicate={() => changeBody('duplicate', (body) => duplicateTrigger(body, at))}
          onRemove={() => changeBody('remove', (body) => removeTrigger(body, at))}
        />
      </div>
      {isOpen && (
        <div id={bodyId} className={styles['form']}>
          <TriggerForm
            trigger={trigger}
            path={path}
            groups={groups}
            onChange={(what, next) =>
              changeBody(`${trigger.id} ${what}`, (body) => ({ ...body, triggers: replaceAt(body.triggers, at, next) }))
            }
          />
        </div>
      )}
    </li>
  );
});
