import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';

/** What rows hand their drags to; the same object for as long as the list is on the screen. */
export type DragHandlers = {
  start: (at: number, event: DragEvent) => void;
  over: (at: number, event: DragEvent) => void;
  drop: (at: number, event: DragEvent) => void;
  end: () => void;
};

export type DropMark = 'before' | 'after' | undefined;

type Drag = { from: number; over: number };

/** Rows that a pointer takes by their grip and drops on another row's place. The keyboard has its own way: Alt with an arrow. */
export function useDragOrder(onMove: (from: number, to: number) => void): { markOf: (at: number) => DropMark; handlers: DragHandlers } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef({ drag, onMove });
  useEffect(() => {
    latest.current = { drag, onMove };
  });
  const handlers = useMemo<DragHandlers>(
    () => ({
      start: (at, event) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', '');
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, row.clientWidth - 24, 16);
        setDrag({ from: at, over: at });
      },
      over: (at, event) => {
        const { drag: now } = latest.current;
        if (now === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (now.over !== at) setDrag({ ...now, over: at });
      },
      drop: (at, event) => {
        const { drag: now, onMove: moveTo } = latest.current;
        if (now === null) return;
        event.preventDefault();
        event.stopPropagation();
        setDrag(null);
        if (now.from !== at) moveTo(now.from, at);
      },
      end: () => setDrag(null),
    }),
    [],
  );
  const markOf = (at: number): DropMark =>
    drag === null || drag.over !== at || drag.from === at ? undefined : drag.from < at ? 'after' : 'before';
  return { markOf, handlers };
}
