import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { useWalk } from '../pages/walk.ts';
import { type Momentum, momentumSentence } from '../words/firings.ts';
import styles from './MomentumMark.module.css';

const ICONS: Readonly<Record<Momentum['trend'], ReactNode>> = {
  rising: <TrendingUp />,
  steady: <Minus />,
  falling: <TrendingDown />,
  quiet: <Minus />,
};

/** Whether interest grows, in a word; opens to the score, which says by how much. */
export function MomentumMark({ momentum }: { momentum: Momentum }) {
  const say = useWords('score');
  const numbers = useNumbers();
  const { toScore } = useWalk();
  return (
    <button
      type="button"
      className={styles['mark']}
      data-trend={momentum.trend}
      title={momentumSentence(momentum, say, numbers)}
      onClick={toScore}
    >
      <span className={styles['icon']} aria-hidden="true">
        {ICONS[momentum.trend]}
      </span>
      <span className="visually-hidden">{say('interestIs')} </span>
      {say(`trend.${momentum.trend}`)}
    </button>
  );
}
