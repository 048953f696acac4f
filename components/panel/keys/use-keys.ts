import { useEffect, useRef } from 'react';
import { useEnvironment } from '../data/environment.ts';

/** What each key does, by its name in lower case: `g`, `?`, `escape`. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Who hears a key first: what lies on top, then the view, then the panel itself. */
export type KeyLayer = 'panel' | 'view' | 'top';

/**
 * The panel's own shortcuts. They never fire from typed text (but for Escape), with a modifier, on a held key, inside a menu, or for
 * an event that something nearer has dealt with.
 */
export function useKeys(keys: KeyMap, layer: KeyLayer = 'view'): void {
  const { isGenuine } = useEnvironment();
  const current = useRef<Listener>({ layer, keys, isGenuine });
  useEffect(() => {
    current.current.keys = keys;
  });

  useEffect(() => {
    const listener = current.current;
    if (listeners.size === 0) window.addEventListener('keydown', onKeyDown);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

type Listener = { layer: KeyLayer; keys: KeyMap; isGenuine: (event: Event) => boolean };

const listeners = new Set<Listener>();
const LAYERS: readonly KeyLayer[] = ['top', 'view', 'panel'];

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isNotForUs(event)) return;
  const names = namesOf(event);
  const inOrder = LAYERS.flatMap((layer) => [...listeners].filter((one) => one.layer === layer).reverse());
  for (const name of names) {
    const first = inOrder.find((one) => one.keys[name] !== undefined);
    if (first === undefined) continue;
    if (!first.isGenuine(event)) return;
    event.preventDefault();
    first.keys[name]?.(event);
    return;
  }
}

/**
 * What a key may be called: what it types and, where that is no Latin letter (Hebrew) or no digit (French), what stands at its place on the
 * keyboard.
 */
function namesOf({ key, code, shiftKey }: KeyboardEvent): string[] {
  const typed = key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const [, digit] = /^Digit([0-9])$/.exec(code) ?? [];
  if (letter !== undefined && !/^\p{Script=Latin}/u.test(typed)) return [typed, letter.toLowerCase()];
  return digit !== undefined && !shiftKey ? [typed, digit] : [typed];
}

function isNotForUs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[role="menu"]')) return true;
  const isTyping = target?.closest('input, textarea, select, [contenteditable]') != null;
  return isTyping && event.key !== 'Escape';
}
