import { Page } from '../../parts/Page.tsx';

export function DefinitionsPage() {
  return <Page title="Definitions">{null}</Page>;
}
