import { Fragment } from 'react';
import { ServerWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import type { Recommendation } from '#lib/contract/content.ts';

/** Why an asset is offered, in the person's language where the server said what fits, else in its own words. */
export function Fits({ reasons }: Pick<Recommendation, 'reasons'>) {
  return reasons.map((reason, index) => (
    <Fragment key={reason.dimension}>
      {index > 0 && ' · '}
      <Fit {...reason} />
    </Fragment>
  ));
}

function Fit({ dimension, text, value }: Recommendation['reasons'][number]) {
  const say = useWords('send');
  if (dimension === 'fresh' || dimension === 'unseen') return say(`fits.${dimension}`);
  if (dimension === 'product' || value === undefined) return <ServerWords>{text}</ServerWords>;
  return say(`fits.${dimension}`, { value });
}
