import { Fragment } from 'react';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import styles from './RecordAddress.module.css';

/** A pattern as an address in which the id's place can be seen. */
export function RecordAddress({ pattern: { origin, template }, id }: { pattern: Pick<CrmPattern, 'origin' | 'template'>; id: string }) {
  const [before = '', after = ''] = template.split('{id}');
  return (
    <bdi dir="ltr" className={styles['address']}>
      {breakable(`${origin}${before}`)}
      <mark className={styles['id']}>{id}</mark>
      {breakable(after)}
    </bdi>
  );
}

/** Long addresses break where a part begins. */
function breakable(text: string) {
  return text.split(/(?=[/?#&])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
    <Fragment key={at}>
      <wbr />
      {part}
    </Fragment>
  ));
}
