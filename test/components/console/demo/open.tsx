import { cleanup, configure, render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { ConsoleApp } from '#components/console/ConsoleApp.tsx';
import { createDemo, type Demo, type DemoOptions } from './services.ts';

export type OpenConsole = Demo & { user: UserEvent };

/** Opens the console at an address, in a window wide enough for list and detail, and waits for the screen's name. */
export async function openConsole(path: string, options: DemoOptions & { heading?: string | RegExp } = {}): Promise<OpenConsole> {
  vi.stubGlobal('matchMedia', () => WIDE);
  history.replaceState(null, '', path);
  const demo = createDemo({ verdicts: 12, ...options });
  render(<ConsoleApp services={demo.services} />);
  if (options.heading !== undefined) await screen.findByRole('heading', { level: 1, name: options.heading });
  return { ...demo, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

const WIDE = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };

// Screens are loaded when they are first visited; a busy machine takes its time for that.
configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
