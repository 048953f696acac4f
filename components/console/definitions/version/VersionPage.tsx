import { Page } from '../../parts/Page.tsx';

export function VersionPage() {
  return <Page title="Version">{null}</Page>;
}
