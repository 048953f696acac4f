import { Check, Copy, ExternalLink, FileText, Play } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { Recommendation } from '#lib/contract/content.ts';
import type { DismissReason } from '#lib/contract/vocabulary.ts';
import { Chips } from '../Chips.tsx';
import { useEnvironment } from '../data/environment.ts';
import type { Subject } from '../data/use-entries.ts';
import { useNow } from '../data/use-now.ts';
import { type Refusal, useVisibleClicks } from '../data/use-visible-clicks.ts';
import { DISMISS_REASONS } from '../words/feedback.ts';
import { linkOf } from '../words/links.ts';
import styles from './AssetCard.module.css';
import { Fits } from './Fits.tsx';
import { useImpression, useUsage } from './use-usage.ts';

export type AssetCardProps = { recommendation: Recommendation; subject: Subject; onRefused: (why: Refusal) => void };

type CardState = { is: 'offered'; isBack?: true } | { is: 'asking' } | { is: 'dismissed'; reason: DismissReason; entryId: string };

/** One asset to send: what it is, why it fits, and one click to open it, copy its link or put it aside. */
export function AssetCard({ recommendation, subject, onRefused }: AssetCardProps) {
  const { asset, reasons, lastSharedAt } = recommendation;
  const say = useWords('send');
  const sayAction = useWords('actions');
  const term = useWords('terms');
  const times = useTimes();
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
        setState({ is: 'offered', isBack: true });
      });
    return (
      <p className={styles['dismissed']} role="status">
        <span>
          {drawn(
            say.parts('putAside', { title: asset.title, reason: term(`dismiss.${state.reason}`), b: (title) => <s dir="auto">{title}</s> }),
          )}
        </span>
        <Button size="s" variant="plain" autoFocus onClick={undo}>
          {sayAction('undo')}
        </Button>
      </p>
    );
  }

  const link = linkOf(asset.url);
  const Icon = /video|webinar|demo/i.test(asset.format ?? '') ? Play : FileText;
  return (
    <article ref={card} className={styles['card']} aria-label={asset.title}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <div className={styles['body']}>
        <h3 className={styles['title']} dir="auto">
          {asset.title}
        </h3>
        <p className={styles['why']}>
          <Fits reasons={reasons} />
          {lastSharedAt !== null && ` · ${say('sent', { day: times.day(lastSharedAt, now) })}`}
        </p>
        {link !== null && (
          <Ways
            href={link.href}
            usage={usage}
            isBack={state.is === 'offered' && state.isBack === true}
            onRefused={onRefused}
            onDismiss={() => setState({ is: 'asking' })}
          />
        )}
        {state.is === 'asking' && (
          <Chips
            question={say('whyNot')}
            options={DISMISS_REASONS}
            labelOf={(reason) => term(`dismiss.${reason}`)}
            onChoose={(reason, event) => guard(event, () => setState({ is: 'dismissed', reason, entryId: usage.dismiss(reason) }))}
            onSkip={() => setState({ is: 'offered' })}
          />
        )}
      </div>
    </article>
  );
}

type WaysProps = {
  href: string;
  usage: ReturnType<typeof useUsage>;
  /** What was put aside has just been brought back. */
  isBack: boolean;
  onRefused: (why: Refusal) => void;
  onDismiss: () => void;
};

function Ways({ href, usage, isBack, onRefused, onDismiss }: WaysProps) {
  const say = useWords('send');
  const sayAction = useWords('actions');
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
          {say(copied === 'yes' ? 'copied' : 'copyLink')}
        </Button>
        <a className={styles['open']} href={href} target="_blank" rel="noopener noreferrer" onClick={opened} onAuxClick={opened}>
          {say('open')}
          <ExternalLink aria-label={sayAction('newTab')} />
        </a>
        <Button size="s" variant="plain" className={styles['not'] ?? ''} autoFocus={isBack} onClick={onDismiss}>
          {say('notThis')}
        </Button>
      </div>
      <span role="status" className="visually-hidden">
        {copied === 'yes' ? say('linkCopied') : ''}
      </span>
      {copied === 'failed' && (
        <p role="alert" className={styles['failed']}>
          {drawn(say.parts('copyFailed', { url: href, b: (url) => <span className={styles['url']}>{url}</span> }))}
        </p>
      )}
    </>
  );
}
