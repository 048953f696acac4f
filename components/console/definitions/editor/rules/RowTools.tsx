import { Ban, Copy, Ellipsis, GripVertical, Group, MoveDown, MoveUp, Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Menu, type MenuItem } from '#components/ui/Menu.tsx';
import styles from './rules.module.css';
import type { DragHandlers } from './use-drag-order.ts';

export type RowToolsProps = {
  /** Which row: `Condition 2 of 3`. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
  onDuplicate: () => void;
  onWrap?: (kind: 'all' | 'any' | 'not') => void;
  /** Other ways to say this row, by what they are called. */
  turns?: readonly { label: string; icon: ReactNode; onSelect: () => void }[];
  /** Where rows can be dragged: this row's place, and who takes the drag. */
  drag?: { at: number; handlers: DragHandlers };
  /** Absent where one must stay. */
  onRemove?: () => void;
};

/** A row's menu; on its button, Alt with an arrow moves the row. */
export function RowTools({ name, isFirst, isLast, onMove, onDuplicate, onWrap, turns = [], drag, onRemove }: RowToolsProps) {
  const keys = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(step);
  };
  const items: MenuItem[] = [
    { label: 'Move up', icon: <MoveUp />, hint: 'Alt ↑', disabled: isFirst, onSelect: () => onMove(-1) },
    { label: 'Move down', icon: <MoveDown />, hint: 'Alt ↓', disabled: isLast, onSelect: () => onMove(1) },
    { label: 'Duplicate', icon: <Copy />, onSelect: onDuplicate },
  ];
  if (turns.length > 0) items.push({ kind: 'separator' }, ...turns);
  if (onWrap) {
    items.push(
      { kind: 'separator' },
      { label: 'Put into “at least one of”', icon: <Group />, onSelect: () => onWrap('any') },
      { label: 'Put into “all of”', icon: <Group />, onSelect: () => onWrap('all') },
      { label: 'Turn into “not”', icon: <Ban />, onSelect: () => onWrap('not') },
    );
  }
  items.push({ kind: 'separator' }, { label: 'Remove', icon: <Trash2 />, danger: true, disabled: !onRemove, onSelect: () => onRemove?.() });
  return (
    <span className={styles['tools']} onKeyDownCapture={keys}>
      {drag && !(isFirst && isLast) && (
        <span
          draggable
          className={styles['grip']}
          title="Drag to another place"
          aria-hidden="true"
          onDragStart={(event) => drag.handlers.start(drag.at, event)}
          onDragEnd={drag.handlers.end}
        >
          <GripVertical />
        </span>
      )}
      <Menu trigger={<IconButton size="s" data-grip label={name} icon={<Ellipsis />} />} items={items} />
    </span>
  );
}

/** Alt with an arrow up or down. */
export function stepOf(event: Pick<KeyboardEvent, 'altKey' | 'key'>): 1 | -1 | null {
  if (!event.altKey) return null;
  if (event.key === 'ArrowUp') return -1;
  return event.key === 'ArrowDown' ? 1 : null;
}
