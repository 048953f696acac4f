import { lazy, Suspense } from 'react';
import type { AccountBodyProps } from './AccountBody.tsx';

/** A file of its own: most records are people's, and their panel does not wait for what only a company's shows. */
const AccountBody = lazy(async () => ({ default: (await import('./AccountBody.tsx')).AccountBody }));

/** What a company's record shows under its header. */
export function AccountParts(props: AccountBodyProps) {
  return (
    <Suspense fallback={null}>
      <AccountBody {...props} />
    </Suspense>
  );
}
