import { Check, Minus } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import type { KnownFacts } from '#lib/contract/agreement.ts';
import { templates } from '#lib/journey/templates.ts';
import { plural } from '../../../format.ts';
import { compareWith, type Found } from '../model/expectations.ts';
import type { Begin } from './begin.ts';
import styles from './Start.module.css';

const KEYS = ['b2bSaas', 'manufacturing', 'education'] as const;

export type TemplateCardsProps = {
  facts: KnownFacts | null;
  /** No version counts yet: this is where most begin. */
  isFirst: boolean;
  isPending: boolean;
  onBegin: Begin;
};

/** Three good beginnings, each with how much of what it asks about the history holds. */
export function TemplateCards({ facts, isFirst, isPending, onBegin }: TemplateCardsProps) {
  return (
    <section className={styles['way']} aria-labelledby="from-template">
      <h2 id="from-template" className={styles['title']}>
        From a template
      </h2>
      <p>Whole agreements to change until they are yours: triggers, thresholds, answer times and what sends somebody back.</p>
      <ul className={styles['cards']}>
        {KEYS.map((key) => {
          const { name, description, forWhom, expects, body } = templates[key];
          return (
            <li key={key} className={styles['card']}>
              <h3 className={styles['name']}>{name}</h3>
              <p>{description}</p>
              <p className={styles['soft']}>{forWhom}</p>
              <p className={styles['soft']}>
                {plural(body.triggers.length, 'trigger')} · sales answers within {body.handover.slaHours} h
              </p>
              {facts !== null && <Expectations found={compareWith(expects, facts)} isEmpty={facts.people === 0} />}
              <div className={styles['foot']}>
                <Button
                  variant={isFirst ? 'primary' : 'secondary'}
                  disabled={isPending}
                  onClick={() => onBegin({ name, from: { kind: 'template', template: key } })}
                >
                  Begin with {name}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Expectations({ found, isEmpty }: { found: Found; isEmpty: boolean }) {
  const { known, missing } = found;
  if (isEmpty) {
    return <p className={styles['soft']}>You have no history yet. Import people and events, and this shows how well they meet.</p>;
  }
  return (
    <details className={styles['expects']}>
      <summary>
        Your history holds {known.length} of the {known.length + missing.length} things that it asks about
      </summary>
      <ul>
        {known.map((name) => (
          <li key={name} className={styles['known']}>
            <Check aria-label="known" />
            <bdi>{name}</bdi>
          </li>
        ))}
        {missing.map((name) => (
          <li key={name} className={styles['missing']}>
            <Minus aria-label="not seen yet" />
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
