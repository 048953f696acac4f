import { triggerAt } from './problems.ts';

const PARTS: Readonly<Record<string, string>> = {
  name: 'Name',
  json: 'JSON',
  triggers: 'Triggers',
  groups: 'Limits',
  passive: 'Passive events',
  mql: 'When we hand over',
  grades: 'Grades',
  journey: 'The buyer’s journey',
  lifecycle: 'Sending back and ruling out',
  handover: 'How fast sales answers',
  reentryGuardDays: 'Second hand-over',
};

/** Where a problem lies, as the screen names it: `Compared pricing twice`, `Grades`. */
export function placeName(path: string, triggers: readonly { value: string; label: string }[]): string {
  const trigger = triggerAt(path);
  if (trigger !== null) return triggers[trigger]?.label ?? `Trigger ${trigger + 1}`;
  return PARTS[path.split('.')[0] ?? ''] ?? 'The definition';
}
