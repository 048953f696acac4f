import { QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createQueryClient } from './data/query-client.ts';
import { ImportDraftProvider } from './import/ImportDraft.tsx';
import { createConsoleRouter } from './router.tsx';
import { type ConsoleServices, ServicesContext } from './services.ts';

export type ConsoleAppProps = {
  services: ConsoleServices;
  /** The browser's own history unless another is handed in. */
  history?: RouterHistory;
};

/** The whole console. Whoever mounts it hands in the outside world; unsaved work survives moves between screens and a lost sign-in. */
export function ConsoleApp({ services, history }: ConsoleAppProps) {
  const [queries] = useState(createQueryClient);
  const [router] = useState(() => createConsoleRouter(history));
  return (
    <ServicesContext value={services}>
      <QueryClientProvider client={queries}>
        <ImportDraftProvider>
          <RouterProvider router={router} />
        </ImportDraftProvider>
      </QueryClientProvider>
    </ServicesContext>
  );
}
