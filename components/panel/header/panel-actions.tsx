import {
  AppWindow,
  History,
  IdCard,
  Keyboard,
  Languages,
  LogOut,
  PanelRight,
  PanelRightOpen,
  PictureInPicture2,
  ScrollText,
  Search,
} from 'lucide-react';
import type { Say } from '#components/language/use-words.ts';
import type { PanelMode } from '#lib/bridge/messages.ts';
import type { PanelTransport } from '../data/transport.ts';
import type { Action } from './ActionMenu.tsx';

const DRAWERS = ['score', 'match', 'search', 'keys'] as const;
export type DrawerName = (typeof DRAWERS)[number];

export function isDrawer(value: unknown): value is DrawerName | null {
  return value === null || DRAWERS.some((name) => name === value);
}

export type PanelActionsInput = {
  say: Say<'menu'>;
  /** Of verbs that other screens have too. */
  sayAction: Say<'actions'>;
  saySide: Say<'side'>;
  transport: PanelTransport;
  mode: PanelMode;
  isSignedIn: boolean;
  open: (drawer: DrawerName) => void;
  /** Says how to open the browser's side panel where we may not. */
  openByHand: () => void;
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
  const { say, sayAction, saySide, transport, mode, isSignedIn, open, openByHand, hasMatch, canChoose, toHistory, toAgreement } = input;
  const next: PanelMode = mode === 'floating' ? 'docked' : 'floating';
  const toSide = () => void transport.moveTo('side').then((hasMoved) => !hasMoved && openByHand());
  const places: Action[] =
    transport.home === 'side'
      ? [{ label: saySide('moveToPage'), icon: <AppWindow aria-hidden="true" />, onSelect: () => void transport.moveTo('page') }]
      : [
          {
            label: say(next === 'floating' ? 'float' : 'dock'),
            icon: next === 'floating' ? <PictureInPicture2 aria-hidden="true" /> : <PanelRight aria-hidden="true" />,
            onSelect: () => transport.tellPage({ type: 'setMode', mode: next }),
          },
          { label: saySide('moveToSide'), icon: <PanelRightOpen aria-hidden="true" />, onSelect: toSide },
        ];
  const actions: Action[] = [
    ...places,
    { label: say('keys'), icon: <Keyboard aria-hidden="true" />, hint: '?', onSelect: () => open('keys') },
    { label: say('settings'), icon: <Languages aria-hidden="true" />, onSelect: () => void transport.ask('openSettings', {}) },
  ];
  if (toAgreement !== undefined)
    actions.unshift({ label: say('agreement'), icon: <ScrollText aria-hidden="true" />, onSelect: toAgreement });
  if (toHistory !== undefined) actions.unshift({ label: say('history'), icon: <History aria-hidden="true" />, onSelect: toHistory });
  if (canChoose) actions.unshift({ label: say('chooseOther'), icon: <Search aria-hidden="true" />, onSelect: () => open('search') });
  if (hasMatch) actions.unshift({ label: say('howMatched'), icon: <IdCard aria-hidden="true" />, onSelect: () => open('match') });
  if (isSignedIn)
    actions.push({ label: sayAction('signOut'), icon: <LogOut aria-hidden="true" />, onSelect: () => void transport.ask('signOut', {}) });
  return actions;
}
