import { Archive, CalendarClock, CheckCheck, CircleDashed, PenLine, Undo2 } from 'lucide-react';
import { Badge, type Tone } from '#components/ui/Badge.tsx';
import type { DefinitionStatus } from '#lib/contract/definition-ref.ts';
import { STATUS_WORDS } from './standing.ts';

const LOOKS = {
  draft: { Icon: PenLine, tone: 'neutral' },
  proposed: { Icon: CircleDashed, tone: 'warning' },
  signedByMarketing: { Icon: CircleDashed, tone: 'warning' },
  signedBySales: { Icon: CircleDashed, tone: 'warning' },
  signed: { Icon: CalendarClock, tone: 'accent' },
  active: { Icon: CheckCheck, tone: 'positive' },
  superseded: { Icon: Archive, tone: 'neutral' },
  withdrawn: { Icon: Undo2, tone: 'neutral' },
} as const satisfies Record<DefinitionStatus, { Icon: typeof Archive; tone: Tone }>;

/** Where a version stands, as a word with its sign. */
export function StatusBadge({ status }: { status: DefinitionStatus }) {
  const { Icon, tone } = LOOKS[status];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {STATUS_WORDS[status]}
    </Badge>
  );
}
