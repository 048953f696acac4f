import { Page } from '../../parts/Page.tsx';

export function BacktestPage() {
  return <Page title="Backtest">{null}</Page>;
}
