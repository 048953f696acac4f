import { type DragEvent, useState } from 'react';

export type GripProps = { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
export type RowProps = {
  'data-drop': 'before' | 'after' | undefined;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
};

/** Rows that a pointer takes by their grip and drops on another row's place. The keyboard has its own way: Alt with an arrow. */
export function useDragOrder(onMove: (from: number, to: number) => void): {
  gripOf: (at: number) => GripProps;
  rowOf: (at: number) => RowProps;
} {
  const [drag, setDrag] = useState<{ from: number; over: number } | null>(null);
  return {
    gripOf: (at) => ({
      draggable: true,
      onDragStart: (event) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', '');
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, row.clientWidth - 24, 16);
        setDrag({ from: at, over: at });
      },
      onDragEnd: () => setDrag(null),
    }),
    rowOf: (at) => ({
      'data-drop': drag === null || drag.over !== at || drag.from === at ? undefined : drag.from < at ? 'after' : 'before',
      onDragOver: (event) => {
        if (drag === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (drag.over !== at) setDrag({ ...drag, over: at });
      },
      onDrop: (event) => {
        if (drag === null) return;
        event.preventDefault();
        event.stopPropagation();
        setDrag(null);
        if (drag.from !== at) onMove(drag.from, at);
      },
    }),
  };
}
