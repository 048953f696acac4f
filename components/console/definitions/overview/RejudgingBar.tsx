import { Notice } from '#components/ui/Notice.tsx';
import { useRejudging } from '../../data/versions.ts';
import { count } from '../../format.ts';
import { Progress } from '../shared/Progress.tsx';
import styles from './RejudgingBar.module.css';

/** While everyone is judged anew under the version that came into force: how far it is. Nothing when nothing is going on. */
export function RejudgingBar() {
  const { data } = useRejudging();
  if (!data || data.state === 'done') return null;
  const { done, total, definitionVersion } = data;
  if (data.state === 'failed') {
    return (
      <Notice tone="negative" role="alert" title={`Judging everyone under version ${definitionVersion} stopped`}>
        {count(done)} of {count(total)} people were done. It goes on by itself when the server starts again; until then the others show
        where they stood. Opening a record always judges it anew.
      </Notice>
    );
  }
  return (
    <section className={styles['bar']} aria-label="Judging everyone anew">
      <p>
        <b>Everyone is being judged under version {definitionVersion}.</b> {count(done)} of {count(total)} people so far. Records can be
        opened meanwhile: each is judged by it already.
      </p>
      <Progress label="People judged" value={total === 0 ? 0 : done / total} />
    </section>
  );
}
