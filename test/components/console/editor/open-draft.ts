import { screen, within } from '@testing-library/react';
import { afterEach } from 'vitest';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { demoId } from '../demo/data.ts';
import { demoDraft } from '../demo/definitions.ts';
import { type OpenConsole, openConsole } from '../demo/open.tsx';
import type { DemoOptions } from '../demo/services.ts';

export const DRAFT_PATH = `/definitions/drafts/${demoId(8, 1)}`;

/** A small definition whose every part a test can name. */
export const SMALL: DefinitionBody = {
  triggers: [
    trigger('industry', 'Works in logistics', 'fit', {
      type: 'attribute',
      of: 'account',
      name: 'industry',
      test: { op: 'oneOf', values: ['Logistics'] },
    }),
    trigger('pricing', 'Compared pricing', 'interest', { type: 'behaviour', event: 'Pricing Viewed', atLeast: 2, withinDays: 7 }),
    trigger('demo', 'Asked for a demo', 'interest', { type: 'behaviour', event: 'Demo Requested', atLeast: 1 }),
    trigger('guide', 'Read a guide', 'interest', { type: 'behaviour', event: 'Asset Downloaded', where: { format: 'guide' }, atLeast: 1 }),
  ],
  mql: { fit: 10, interest: 10 },
  journey: [{ stage: 'decision', anyOf: ['demo'] }],
  grades: { fit: [30, 20, 10], interest: [30, 20, 10] },
  handover: { slaHours: 8 },
  reentryGuardDays: 30,
};

function trigger(
  id: string,
  name: string,
  kind: 'fit' | 'interest',
  clause: DefinitionBody['triggers'][number]['clauses'][number],
): DefinitionBody['triggers'][number] {
  return { id, name, kind, clauses: [clause], points: 20, decay: kind === 'fit' ? { type: 'none' } : { type: 'halfLife', days: 30 } };
}

/** Opens the editor of a draft of the small definition. */
export async function openDraft(body: DefinitionBody = SMALL, options: DemoOptions & { heading?: string } = {}): Promise<OpenConsole> {
  const console = await openConsole(DRAFT_PATH, {
    world: { drafts: [demoDraft(1, { name: 'Small', body, basedOn: 4 })] },
    heading: 'Small',
    ...options,
  });
  await screen.findByRole('region', { name: /^Who fits/ });
  return console;
}

/** The last body that was sent to be saved. */
export function savedInput(calls: OpenConsole['calls']): Record<string, unknown> | undefined {
  const input = calls.filter(({ name }) => name === 'saveDraft').at(-1)?.input;
  return typeof input === 'object' && input !== null ? { ...input } : undefined;
}

/** What stands in a trigger's card, opened. */
export async function openCard({ user }: OpenConsole, id: string): Promise<ReturnType<typeof within>> {
  const card = cardOf(id);
  const button = card.querySelector('button[aria-expanded="false"]');
  if (button !== null) await user.click(button);
  return within(card);
}

export function cardOf(id: string): HTMLElement {
  const card = document.querySelector<HTMLElement>(`[data-trigger="${id}"]`);
  if (card === null) throw new Error(`There is no trigger ${id}.`);
  return card;
}

/** The triggers that show interest, in their order on the screen. */
export function interestIds(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('#interest [data-trigger]')].map((card) => card.dataset['trigger']);
}

export const save = () => screen.getByText<HTMLButtonElement>('Save', { selector: 'button' });

// What one test leaves unsaved is not the next one's to find.
afterEach(() => sessionStorage.clear());
