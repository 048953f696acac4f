import { createContext, type ReactNode, use, useEffect, useState } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** The one place that a screen reader listens to for what changes by itself: another record, a reply. It is there before it says anything. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  return (
    <AnnounceContext value={setSaid}>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {children}
    </AnnounceContext>
  );
}

/** Says a text once, for as long as it holds; null says nothing. */
export function useAnnouncement(text: string | null): void {
  const announce = use(AnnounceContext);
  useEffect(() => {
    if (text === null) return;
    announce(text);
    return () => announce('');
  }, [announce, text]);
}
