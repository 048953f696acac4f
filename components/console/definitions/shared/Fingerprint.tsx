import { Check, Copy, Fingerprint as Print } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/IconButton.tsx';
import styles from './Fingerprint.module.css';

/** The hash that a signature names, short; the whole of it can be copied. */
export function Fingerprint({ hash }: { hash: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <span className={styles['print']}>
      <Print aria-hidden="true" />
      <span className="visually-hidden">Content fingerprint </span>
      <code title={hash}>{shortHash(hash)}</code>
      <IconButton size="s" label="Copy the whole fingerprint" icon={copied === 'yes' ? <Check /> : <Copy />} onClick={() => void copy()} />
      <span role="status" className={copied === 'no' ? styles['whole'] : 'visually-hidden'}>
        {copied === 'yes' && 'Copied'}
        {copied === 'no' && hash}
      </span>
    </span>
  );
}

/** `3fa9 12bc 77d0`: enough to compare two by eye. */
export function shortHash(hash: string): string {
  return [hash.slice(0, 4), hash.slice(4, 8), hash.slice(8, 12)].join(' ');
}
