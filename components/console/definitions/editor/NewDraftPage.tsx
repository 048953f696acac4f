import { Page } from '../../parts/Page.tsx';

/** Where a new draft begins: a template, a version, or a text. */
export function NewDraftPage() {
  return <Page title="New definition">{null}</Page>;
}
