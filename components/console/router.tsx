import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { NotFound } from './parts/NotFound.tsx';
import { PageSkeleton } from './parts/PageSkeleton.tsx';
import { RouteError } from './parts/RouteError.tsx';
import { ContentSearch, ImportSearch, InboxSearch } from './search.ts';
import { Shell } from './shell/Shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
});

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: InboxSearch,
  component: lazyRouteComponent(() => import('./inbox/InboxPage.tsx'), 'InboxPage'),
});

const contentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/content',
  validateSearch: ContentSearch,
  component: lazyRouteComponent(() => import('./content/ContentPage.tsx'), 'ContentPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
});

const membersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/members',
  component: lazyRouteComponent(() => import('./members/MembersPage.tsx'), 'MembersPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const newDefinitionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/new',
  component: lazyRouteComponent(() => import('./definitions/editor/NewDraftPage.tsx'), 'NewDraftPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/drafts/$id',
  component: lazyRouteComponent(() => import('./definitions/editor/DraftPage.tsx'), 'DraftPage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  inboxRoute,
  contentRoute,
  importRoute,
  membersRoute,
  settingsRoute,
  newDefinitionRoute,
  draftRoute,
]);

/** The console's screens; each is loaded when it is first visited. */
export function createConsoleRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history ? { history } : {}),
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 150,
    defaultErrorComponent: RouteError,
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
