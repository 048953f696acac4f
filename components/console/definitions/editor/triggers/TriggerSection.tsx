import { Plus } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { Button } from '#components/ui/Button.tsx';
import type { DefinitionBody, TriggerGroup } from '#lib/contract/definition.ts';
import type { TriggerKind } from '#lib/contract/vocabulary.ts';
import { useEditor } from '../editor-context.ts';
import { move } from '../model/list.ts';
import { addTrigger, moveTrigger, newTrigger } from '../model/triggers.ts';
import { useDragOrder } from '../rules/use-drag-order.ts';
import { Section } from '../sections/Section.tsx';
import { TriggerCard } from './TriggerCard.tsx';
import styles from './triggers.module.css';

export type TriggerSectionProps = {
  id: string;
  kind: TriggerKind;
  title: string;
  /** What belongs here, in a line. */
  lead: ReactNode;
  add: string;
  /** What stands here while there is none. */
  empty: string;
  body: DefinitionBody;
  open: ReadonlySet<string>;
  onOpen: (id: string, isOpen: boolean) => void;
};

const NO_GROUPS: readonly TriggerGroup[] = [];

/** The triggers of one kind. */
export function TriggerSection({ id, kind, title, lead, add, empty, body, open, onOpen }: TriggerSectionProps) {
  const { changeBody } = useEditor();
  const mine = body.triggers.flatMap((trigger, at) => (trigger.kind === kind ? [{ trigger, at }] : []));

  const { markOf, handlers } = useDragOrder((from, to) =>
    changeBody('order', (old) => ({ ...old, triggers: move(old.triggers, from, to) })),
  );
  const moveBy = useCallback(
    (at: number, key: string, step: 1 | -1) => {
      changeBody('order', (old) => moveTrigger(old, at, step));
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-trigger="${CSS.escape(key)}"] [data-grip]`)?.focus());
    },
    [changeBody],
  );
  const append = () => {
    const trigger = newTrigger(body, kind);
    changeBody('add', (old) => addTrigger(old, trigger));
    onOpen(trigger.id, true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-trigger="${trigger.id}"] input`)?.focus());
  };

  return (
    <Section id={id} title={title} lead={lead} count={mine.length}>
      {mine.length === 0 ? (
        <p className={styles['empty']}>{empty}</p>
      ) : (
        <ol className={styles['cards']} aria-label={title}>
          {mine.map(({ trigger, at }, place) => (
            <TriggerCard
              key={trigger.id}
              trigger={trigger}
              at={at}
              groups={body.groups ?? NO_GROUPS}
              place={`${place + 1} of ${mine.length}`}
              isFirst={place === 0}
              isLast={place === mine.length - 1}
              isOpen={open.has(trigger.id)}
              onOpen={onOpen}
              onMove={moveBy}
              drop={markOf(at)}
              drag={handlers}
            />
          ))}
        </ol>
      )}
      <div>
        <Button size="s" icon={<Plus />} onClick={append}>
          {add}
        </Button>
      </div>
    </Section>
  );
}
