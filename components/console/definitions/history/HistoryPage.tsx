import { Page } from '../../parts/Page.tsx';

export function HistoryPage() {
  return <Page title="History">{null}</Page>;
}
