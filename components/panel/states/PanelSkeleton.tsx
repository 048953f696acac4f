import { useEffect, useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import headerStyles from '../header/Header.module.css';
import journeyStyles from '../journey/JourneyPicture.module.css';
import { Track } from '../journey/JourneyPicture.tsx';
import { Section } from '../Section.tsx';
import styles from './PanelSkeleton.module.css';

const LINES = ['62%', '74%', '55%', '68%'] as const;

/** An answer that takes longer is slow enough to be told of. */
const SLOW_MS = 4_000;

/** The panel before its data, in exactly its geometry: what arrives takes the blocks' places. */
export function PanelSkeleton() {
  const say = useWords('states');
  const sayWhy = useWords('why');
  const saySend = useWords('send');
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles['skeleton']} aria-busy="true">
      <h1 className="visually-hidden">Leadlight</h1>
      <p role="status" className={isSlow ? styles['slow'] : 'visually-hidden'}>
        {say(isSlow ? 'stillWaiting' : 'loadingRecord')}
      </p>
      <div aria-hidden="true" className={styles['scroll']}>
        <div className={headerStyles['header']}>
          <div className={headerStyles['top']}>
            <span className={headerStyles['name']}>
              <Skeleton width="9rem" height="1.125rem" />
            </span>
            <Skeleton width="5.5rem" />
          </div>
          <p className={headerStyles['about']}>
            <Skeleton width="11rem" />
          </p>
          <div className={headerStyles['third']}>
            <Skeleton width="4rem" height="0.625rem" />
            <Skeleton width="6.5rem" height="1.625rem" />
          </div>
        </div>
        <div className={journeyStyles['journey']}>
          <Track current={-1} />
          <p className={journeyStyles['why']}>
            <Skeleton width="75%" />
          </p>
          <p className={journeyStyles['when']}>
            <Skeleton width="55%" height="0.625rem" />
          </p>
        </div>
        <div className={styles['lifecycle']}>
          <Skeleton width="7rem" />
          <Skeleton width="8.5rem" height="1.25rem" />
        </div>
        <Section title={sayWhy('why')}>
          {LINES.map((width) => (
            <div key={width} className={styles['line']}>
              <Skeleton width={width} />
              <Skeleton width="1.5rem" />
            </div>
          ))}
        </Section>
        <Section title={saySend('title')}>
          {['80%', '66%'].map((width) => (
            <div key={width} className={styles['asset']}>
              <Skeleton width={width} />
              <Skeleton width="50%" height="0.625rem" />
            </div>
          ))}
        </Section>
      </div>
      <div aria-hidden="true" className={styles['footer']}>
        <div className={styles['buttons']}>
          <Skeleton height="2.375rem" />
          <Skeleton height="2.375rem" />
          <Skeleton width="4.75rem" height="2.375rem" />
        </div>
      </div>
    </main>
  );
}
