import { useEffect, useRef } from 'react';
import type { FeedbackItem } from '#lib/contract/feedback.ts';

export const REPLY_FIELD_ID = 'reply-text';

type InboxKeys = {
  items: readonly FeedbackItem[];
  shownId: string | undefined;
  open: (id: string) => void;
  /** The reader wants to go on into the open verdict. */
  onEnter: () => void;
};

/** j and k go through the list, Enter goes into the open verdict, r into its answer. Typing in a field is left alone. */
export function useInboxKeys(keys: InboxKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const { items, shownId, open, onEnter } = latest.current;
      const at = items.findIndex((item) => item.id === shownId);
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
      if (step !== 0 && next) {
        event.preventDefault();
        // The next key may come before the screen has followed this one.
        latest.current = { ...latest.current, shownId: next.id };
        open(next.id);
        document.getElementById(rowId(next.id))?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'Enter' && !isPressable(event.target) && shownId !== undefined) {
        event.preventDefault();
        open(shownId);
        onEnter();
      } else if (event.key === 'r') {
        const field = document.getElementById(REPLY_FIELD_ID);
        if (!field) return;
        event.preventDefault();
        field.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

export function rowId(feedbackId: string): string {
  return `verdict-${feedbackId}`;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role="menu"]') !== null;
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary') !== null;
}
