import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { Page } from './Page.tsx';

/** A fault of ours while a screen was drawn, or its code could not be loaded. */
export function RouteError({ reset }: ErrorComponentProps) {
  return (
    <Page title="This screen could not be shown" width="reading">
      <Notice
        tone="negative"
        role="alert"
        actions={
          <>
            <Button size="s" onClick={reset}>
              Try again
            </Button>
            <Button size="s" onClick={() => location.reload()}>
              Load the page anew
            </Button>
          </>
        }
      >
        It is a fault of ours, or the server was updated while this page was open. What you saved is safe.
      </Notice>
    </Page>
  );
}
