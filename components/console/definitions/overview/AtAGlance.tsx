import { Skeleton } from '#components/ui/Skeleton.tsx';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { TriggerKind } from '#lib/contract/vocabulary.ts';
import { useDefinition } from '../../data/versions.ts';
import { count, plural } from '../../format.ts';
import styles from './AtAGlance.module.css';

/** What the version comes down to: when hand-over happens, how fast sales answers, and how many rules weigh in. */
export function AtAGlance({ version }: { version: number }) {
  const { data, error } = useDefinition(version);
  if (error && !data) return null;
  if (!data) {
    return (
      <div className={styles['facts']}>
        <Skeleton height="2.75rem" />
      </div>
    );
  }
  const { body } = data;
  return (
    <dl className={styles['facts']}>
      <Fact name="Handed over at" value={handedOverAt(body)} />
      <Fact name="Sales answers within" value={answerTime(body)} />
      <Fact
        name="Offered again"
        value={body.reentryGuardDays === 0 ? 'At any time' : `Not within ${plural(body.reentryGuardDays, 'day')}`}
      />
      <Fact name="Rules that weigh in" value={weighed(body)} />
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function handedOverAt({ mql }: DefinitionBody): string {
  return 'matrix' in mql ? `Grade ${mql.matrix.join(', ')}` : `Fit ${count(mql.fit)} and interest ${count(mql.interest)}`;
}

function answerTime({ handover }: DefinitionBody): string {
  return `${count(handover.slaHours)} ${handover.businessHours ? 'business ' : ''}${handover.slaHours === 1 ? 'hour' : 'hours'}`;
}

const KINDS: readonly [TriggerKind, string][] = [
  ['fit', 'of fit'],
  ['interest', 'of interest'],
  ['negative', 'against'],
  ['disqualifying', 'that rule out'],
];

function weighed({ triggers }: DefinitionBody): string {
  const parts = KINDS.map(([kind, words]) => [triggers.filter((trigger) => trigger.kind === kind).length, words] as const);
  const known = parts.filter(([size]) => size > 0).map(([size, words]) => `${size} ${words}`);
  return known.length === 0 ? 'Nothing yet' : known.join(', ');
}
