import { Page } from '../parts/Page.tsx';

export function PersonPage() {
  return <Page title="Person">{null}</Page>;
}
