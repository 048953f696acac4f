import { Check, Copy, ExternalLink, FileText, Play } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import type { Recommendation } from '#lib/contract/content.ts';
import type { DismissReason } from '#lib/contract/vocabulary.ts';
import { Chips } from '../Chips.tsx';
import { useEnvironment } from '../data/environment.ts';
import type { Subject } from '../data/use-entries.ts';
import { useNow } from '../data/use-now.ts';
import { type Refusal, useVisibleClicks } from '../data/use-visible-clicks.ts';
import { DISMISS, DISMISS_REASONS } from '../words/feedback.ts';
import { linkOf } from '../words/links.ts';
import { dayWord } from '../words/time.ts';
import styles from './AssetCard.module.css';
import { useImpression, useUsage } from './use-usage.ts';

export type AssetCardProps = { recommendation: Recommendation; subject: Subject; onRefused: (why: Refusal) => void };

type CardState = { is: 'offered' } | { is: 'asking' } | { is: 'dismissed'; reason: DismissReason; entryId: string };

/** One asset to send: what it is, why it fits, and one click to open it, copy its link or put it aside. */
export function AssetCard({ recommendation, subject, onRefused }: AssetCardProps) {
  const { asset, reasons, lastSharedAt } = recommendation;
  const [state, setState] = useState<CardState>({ is: 'offered' });
  const card = useRef<HTMLElement>(null);
  const usage = useUsage(subject, asset.id);
  const now = useNow();
  const guard = useVisibleClicks(onRefused);
  useImpression(card, subject, asset.id);

  if (state.is === 'dismissed') {
    const undo = (event: MouseEvent) =>
      guard(event.nativeEvent, () => {
        usage.takeBack(state.entryId);
        setState({ is: 'offered' });
      });
    return (
      <p className={styles['dismissed']} role="status">
        <span>
          <s dir="auto">{asset.title}</s> put aside: {DISMISS[state.reason].toLowerCase()}.
        </span>
        <Button size="s" variant="plain" onClick={undo}>
          Undo
        </Button>
      </p>
    );
  }

  const fits = reasons.map((reason) => reason.text);
  if (lastSharedAt !== null) fits.push(`Sent ${dayWord(lastSharedAt, now)}`);
  const link = linkOf(asset.url);
  const Icon = /video|webinar|demo/i.test(asset.format ?? '') ? Play : FileText;
  return (
    <article ref={card} className={styles['card']} aria-label={asset.title}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <div className={styles['body']}>
        <h3 className={styles['title']} dir="auto">
          {asset.title}
        </h3>
        <p className={styles['why']}>{fits.join(' · ')}</p>
        {link !== null && <Ways href={link.href} usage={usage} onRefused={onRefused} onDismiss={() => setState({ is: 'asking' })} />}
        {state.is === 'asking' && (
          <Chips
            question="Why not this one?"
            options={DISMISS_REASONS}
            labels={DISMISS}
            onChoose={(reason, event) => guard(event, () => setState({ is: 'dismissed', reason, entryId: usage.dismiss(reason) }))}
            onSkip={() => setState({ is: 'offered' })}
          />
        )}
      </div>
    </article>
  );
}

type WaysProps = { href: string; usage: ReturnType<typeof useUsage>; onRefused: (why: Refusal) => void; onDismiss: () => void };

function Ways({ href, usage, onRefused, onDismiss }: WaysProps) {
  const { copyText } = useEnvironment();
  const guard = useVisibleClicks(onRefused);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');

  useEffect(() => {
    if (copied !== 'yes') return;
    const timer = setTimeout(() => setCopied('no'), 2500);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = (event: MouseEvent) =>
    guard(event.nativeEvent, () => {
      void copyText(href).then((isCopied) => {
        setCopied(isCopied ? 'yes' : 'failed');
        if (isCopied) usage.share();
      });
    });

  /** By the first button or the middle one; the third only opens the browser's menu. */
  const opened = (event: MouseEvent) => {
    if (event.button > 1) return;
    let isCounted = false;
    guard(event.nativeEvent, () => {
      isCounted = true;
      usage.open();
    });
    if (!isCounted) event.preventDefault();
  };

  return (
    <>
      <div className={styles['ways']}>
        <Button size="s" className={styles['copy'] ?? ''} icon={copied === 'yes' ? <Check /> : <Copy />} onClick={copy}>
          {copied === 'yes' ? 'Copied' : 'Copy link'}
        </Button>
        <a className={styles['open']} href={href} target="_blank" rel="noopener noreferrer" onClick={opened} onAuxClick={opened}>
          Open
          <ExternalLink aria-label="(opens a new tab)" />
        </a>
        <Button size="s" variant="plain" className={styles['not'] ?? ''} onClick={onDismiss}>
          Not this one
        </Button>
      </div>
      <span role="status" className="visually-hidden">
        {copied === 'yes' ? 'Link copied' : ''}
      </span>
      {copied === 'failed' && (
        <p role="alert" className={styles['failed']}>
          The browser did not let us copy. Copy it from here: <span className={styles['url']}>{href}</span>
        </p>
      )}
    </>
  );
}
