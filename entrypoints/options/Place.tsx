import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import styles from './CrmSection.module.css';

type PlaceProps = {
  name: string;
  detail: ReactNode;
  children: ReactNode /** What is said below, over the whole width. */;
  below?: ReactNode;
};

/** A row of the list: a place, what it is, and what can be done with it. */
export function Place({ name, detail, children, below }: PlaceProps) {
  return (
    <li className={styles['place']}>
      <span className={styles['name']}>
        <bdi>{name}</bdi>
      </span>
      <span className={styles['detail']}>{detail}</span>
      <span className={styles['actions']}>{children}</span>
      {below}
    </li>
  );
}

export function Allowed({ name, onRemove }: { name: string; onRemove: () => void }) {
  const say = useWords('places');
  return (
    <>
      <Badge tone="positive" icon={<Check />}>
        {say('allowed')}
      </Badge>
      <Button size="s" variant="plain" onClick={onRemove} aria-label={say('removePlace', { place: name })}>
        {say('remove')}
      </Button>
    </>
  );
}
