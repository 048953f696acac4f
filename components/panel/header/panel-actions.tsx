import { History, IdCard, Keyboard, LogOut, PanelRight, PictureInPicture2, ScrollText, Search } from 'lucide-react';
import type { PanelMode } from '#lib/bridge/messages.ts';
import type { PanelTransport } from '../data/transport.ts';
import type { Action } from './ActionMenu.tsx';

export type DrawerName = 'score' | 'match' | 'search' | 'keys';

export type PanelActionsInput = {
  transport: PanelTransport;
  mode: PanelMode;
  isSignedIn: boolean;
  open: (drawer: DrawerName) => void;
  /** There is a match to be explained. */
  hasMatch: boolean;
  /** The person can be exchanged from the menu. */
  canChoose: boolean;
  /** To the person's past stages, and to the agreement. */
  toHistory?: (() => void) | undefined;
  toAgreement?: (() => void) | undefined;
};

/** What the menu of a record offers. */
export function panelActions(input: PanelActionsInput): Action[] {
  const { transport, mode, isSignedIn, open, hasMatch, canChoose, toHistory, toAgreement } = input;
  const next: PanelMode = mode === 'floating' ? 'docked' : 'floating';
  const actions: Action[] = [
    {
      label: next === 'floating' ? 'Float over the page' : 'Dock beside the page',
      icon: next === 'floating' ? <PictureInPicture2 aria-hidden="true" /> : <PanelRight aria-hidden="true" />,
      onSelect: () => transport.tellPage({ type: 'setMode', mode: next }),
    },
    { label: 'Keyboard shortcuts', icon: <Keyboard aria-hidden="true" />, hint: '?', onSelect: () => open('keys') },
  ];
  if (toAgreement !== undefined)
    actions.unshift({ label: 'What we agreed', icon: <ScrollText aria-hidden="true" />, onSelect: toAgreement });
  if (toHistory !== undefined) actions.unshift({ label: 'History', icon: <History aria-hidden="true" />, onSelect: toHistory });
  if (canChoose) actions.unshift({ label: 'Choose someone else', icon: <Search aria-hidden="true" />, onSelect: () => open('search') });
  if (hasMatch) actions.unshift({ label: 'How was this matched?', icon: <IdCard aria-hidden="true" />, onSelect: () => open('match') });
  if (isSignedIn)
    actions.push({ label: 'Sign out', icon: <LogOut aria-hidden="true" />, onSelect: () => void transport.ask('signOut', {}) });
  return actions;
}
