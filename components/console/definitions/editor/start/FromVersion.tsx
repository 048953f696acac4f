import { PenLine } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import type { Begin } from './begin.ts';
import styles from './Start.module.css';

/** The version in force as the beginning: the usual way to the next one. */
export function FromVersion({ active, isPending, onBegin }: { active: DefinitionSummary; isPending: boolean; onBegin: Begin }) {
  return (
    <section className={styles['way']} aria-labelledby="from-version">
      <h2 id="from-version" className={styles['title']}>
        From the version in force
      </h2>
      <p>
        Version {active.version}, “<bdi>{active.name}</bdi>”. Both sides will see what you change.
      </p>
      <div>
        <Button
          variant="primary"
          icon={<PenLine />}
          disabled={isPending}
          onClick={() => onBegin({ name: active.name, from: { kind: 'version', version: active.version } })}
        >
          Begin from version {active.version}
        </Button>
      </div>
    </section>
  );
}
