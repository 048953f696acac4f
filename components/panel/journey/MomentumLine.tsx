import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Momentum, momentumMeaning, momentumSentence } from '../words/firings.ts';
import styles from './MomentumLine.module.css';

const ICONS: Readonly<Record<Momentum['trend'], ReactNode>> = {
  rising: <TrendingUp />,
  steady: <Minus />,
  falling: <TrendingDown />,
  quiet: <Minus />,
};

/** Whether interest grows: this period against those before it. */
export function MomentumLine({ momentum }: { momentum: Momentum }) {
  return (
    <p className={styles['momentum']} data-trend={momentum.trend} title={momentumMeaning(momentum)}>
      <span className={styles['icon']} aria-hidden="true">
        {ICONS[momentum.trend]}
      </span>
      <span>{momentumSentence(momentum)}</span>
    </p>
  );
}
