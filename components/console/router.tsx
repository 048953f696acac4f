import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { NotFound } from './parts/NotFound.tsx';
import { PageSkeleton } from './parts/PageSkeleton.tsx';
import { RouteError } from './parts/RouteError.tsx';
import { BacktestSearch, CompareSearch, ContentSearch, ImportSearch, InboxSearch } from './search.ts';
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

const definitionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions',
  component: lazyRouteComponent(() => import('./definitions/overview/DefinitionsPage.tsx'), 'DefinitionsPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/compare',
  validateSearch: CompareSearch,
  component: lazyRouteComponent(() => import('./definitions/compare/ComparePage.tsx'), 'ComparePage'),
});

const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/history',
  component: lazyRouteComponent(() => import('./definitions/history/HistoryPage.tsx'), 'HistoryPage'),
});

const backtestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/backtests/$id',
  validateSearch: BacktestSearch,
  component: lazyRouteComponent(() => import('./definitions/backtest/BacktestPage.tsx'), 'BacktestPage'),
});

const draftBacktestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/drafts/$id/backtest',
  component: lazyRouteComponent(() => import('./definitions/backtest/DraftBacktestPage.tsx'), 'DraftBacktestPage'),
});

const versionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions/$version',
  component: lazyRouteComponent(() => import('./definitions/version/VersionPage.tsx'), 'VersionPage'),
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./people/PersonPage.tsx'), 'PersonPage'),
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
  definitionsRoute,
  compareRoute,
  historyRoute,
  backtestRoute,
  draftBacktestRoute,
  versionRoute,
  newDefinitionRoute,
  draftRoute,
  personRoute,
  importRoute,
  membersRoute,
  settingsRoute,
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
