import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useVerdictFeed } from '../data/feedback.ts';
import { Failure } from '../parts/Failure.tsx';
import { Page } from '../parts/Page.tsx';
import { useIsWide } from '../parts/use-is-wide.ts';
import { useNow } from '../parts/use-now.ts';
import { InboxEmpty } from './InboxEmpty.tsx';
import { InboxFilters } from './InboxFilters.tsx';
import styles from './InboxPage.module.css';
import { ListSkeleton } from './ListSkeleton.tsx';
import { LiveState } from './LiveState.tsx';
import { useInboxKeys } from './use-inbox-keys.ts';
import { DetailHint, VerdictDetail } from './VerdictDetail.tsx';
import { VerdictList } from './VerdictList.tsx';

const route = getRouteApi('/inbox');

/** Verdicts as they arrive, beside the one that is open. Filters and the open verdict stand in the address. */
export function InboxPage() {
  const { item: openId, ...chosen } = route.useSearch();
  const filters = { ...chosen, origin: chosen.origin ?? ('rep' as const) };
  const navigate = route.useNavigate();
  const feed = useVerdictFeed(filters);
  const now = useNow();
  const isWide = useIsWide();
  const drafts = useRef(new Map<string, string>());
  const [isDetailAsked, setDetailAsked] = useState(false);

  const shownId = openId ?? (isWide ? feed.items[0]?.id : undefined);
  const shown = feed.items.find((item) => item.id === shownId);
  const isEmpty = !feed.isLoading && !feed.error && feed.items.length === 0;
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);
  const open = (id: string | undefined) => void navigate({ search: (old) => ({ ...old, item: id }), replace: true });

  useInboxKeys({ items: feed.items, shownId, open, onEnter: () => setDetailAsked(true) });

  return (
    <Page
      title="Inbox"
      width="fill"
      actions={<LiveState />}
      lead={isWide ? 'What reps say about the leads you hand over. Your answer shows on the record in their CRM.' : undefined}
    >
      <div className={styles['panes']} data-open={openId !== undefined} data-empty={isEmpty}>
        <div className={styles['list']}>
          <InboxFilters filters={chosen} items={feed.items} />
          {feed.isLoading && <ListSkeleton />}
          {feed.error && feed.items.length === 0 && (
            <div className={styles['failure']}>
              <Failure error={feed.error} title="The verdicts could not be loaded" onRetry={feed.refetch} />
            </div>
          )}
          {isEmpty && <InboxEmpty isFiltered={isFiltered} />}
          {feed.items.length > 0 && <VerdictList feed={feed} shownId={shownId} now={now} />}
        </div>
        <div className={styles['detail']}>
          {shown ? (
            <VerdictDetail
              key={shown.id}
              item={shown}
              now={now}
              drafts={drafts.current}
              wantsFocus={isDetailAsked}
              onFocused={() => setDetailAsked(false)}
              onBack={() => open(undefined)}
            />
          ) : (
            <DetailHint
              isMissing={openId !== undefined && !feed.isLoading}
              hasRows={feed.items.length > 0}
              onBack={() => open(undefined)}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
