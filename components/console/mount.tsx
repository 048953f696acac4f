import { createRoot } from 'react-dom/client';
import { ConsoleApp, type ConsoleAppProps } from './ConsoleApp.tsx';

/** Draws the console into an element of a page that has loaded the tokens. */
export function mountConsole(element: HTMLElement, props: ConsoleAppProps): void {
  createRoot(element).render(<ConsoleApp {...props} />);
}
