import type { DefinitionBody } from '#lib/contract/definition.ts';
import { placesOf } from './model/problems.ts';
import { sectionOf } from './model/section-of.ts';

/** Brings the field at a path into sight and into focus; where it has none, the nearest thing around it. */
export function jumpTo(path: string, body: DefinitionBody): void {
  for (const place of placesOf(path)) {
    const element = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(place)}"]`);
    if (element === null) continue;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
    return;
  }
  const section = document.getElementById(sectionOf(path, body));
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
