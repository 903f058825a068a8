import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { fetchedPart } from './api/reach.ts'
import { paths } from './paths.ts'
import { Gate } from './shell/gate.tsx'
import { NoSuchPage } from './shell/no-such-page.tsx'
import { readCompareSearch } from './pages/import/compare-search.ts'
import { readMeasureSearch, readProblemSearch, readResponsibilitySearch } from './pages/lists/search.ts'
import { readProblemDay } from './pages/problem/past/day-search.ts'
import { readFindSearch } from './pages/search/find-search.ts'
import { readLookbackSearch } from './pages/lookback/search.ts'
import { readSupervisionSearch } from './pages/supervision/search.ts'
import { readMeetingsSearch } from './pages/meetings/search.ts'
import { readOverviewSearch } from './pages/overview/search.ts'
import { readPlansSearch } from './pages/plans/search.ts'
import { PageBroken, PageLoading } from './shell/page-states.tsx'

const root = createRootRoute({ component: Gate, notFoundComponent: NoSuchPage })

/** The component of a page, in a file of its own; where the server is away, the page waits for it. */
const page = <Part extends Record<string, unknown>>(load: () => Promise<Part>, name: keyof Part & string) =>
  lazyRouteComponent(fetchedPart(load), name)

/** One lazy file a page; its search parameters (filters) are checked where the page's folder says how. */
const routes = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: paths.overview,
    validateSearch: readOverviewSearch,
    component: page(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.wall,
    component: page(() => import('./pages/wall/wall-page.tsx'), 'WallPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.papers,
    component: page(() => import('./pages/papers/papers-page.tsx'), 'PapersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.rounds,
    component: page(() => import('./pages/rounds/rounds-page.tsx'), 'RoundsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.lightRules,
    component: page(() => import('./pages/light-rules/light-rules-page.tsx'), 'LightRulesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.organisation,
    component: page(() => import('./pages/organisation/organisation-page.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.organisationImport,
    component: page(() => import('./pages/organisation/import-page.tsx'), 'OrganisationImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.handOver,
    component: page(() => import('./pages/organisation/given-page.tsx'), 'GivenPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.security,
    component: page(() => import('./pages/security/security-page.tsx'), 'SecurityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.backup,
    component: page(() => import('./pages/backup/backup-page.tsx'), 'BackupPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.problems,
    validateSearch: readProblemSearch,
    component: page(() => import('./pages/lists/problems-page.tsx'), 'ProblemsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.measures,
    validateSearch: readMeasureSearch,
    component: page(() => import('./pages/lists/measures-page.tsx'), 'MeasuresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.responsibility,
    validateSearch: readResponsibilitySearch,
    component: page(() => import('./pages/lists/responsibility-page.tsx'), 'ResponsibilityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.search,
    validateSearch: readFindSearch,
    component: page(() => import('./pages/search/search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.plans,
    validateSearch: readPlansSearch,
    component: page(() => import('./pages/plans/plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.lookback,
    validateSearch: readLookbackSearch,
    component: page(() => import('./pages/lookback/lookback-page.tsx'), 'LookbackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.meetings,
    validateSearch: readMeetingsSearch,
    component: page(() => import('./pages/meetings/meetings-page.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.supervision,
    validateSearch: readSupervisionSearch,
    component: page(() => import('./pages/supervision/supervision-page.tsx'), 'SupervisionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.problem,
    validateSearch: readProblemDay,
    component: page(() => import('./pages/problem/problem-page.tsx'), 'ProblemPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.desk,
    component: page(() => import('./pages/desk/desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.month,
    component: page(() => import('./pages/month/month-page.tsx'), 'MonthPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.imports,
    component: page(() => import('./pages/import/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.draft,
    component: page(() => import('./pages/import/draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.compare,
    validateSearch: readCompareSearch,
    component: page(() => import('./pages/import/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.confirmed,
    component: page(() => import('./pages/import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.returns,
    component: page(() => import('./pages/returns/returns-page.tsx'), 'ReturnsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.password,
    component: page(() => import('./pages/session/password-page.tsx'), 'PasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.keys,
    component: page(() => import('./pages/keys/keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.apiDocs,
    component: page(() => import('./pages/api-docs/api-docs-page.tsx'), 'ApiDocsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.help,
    component: page(() => import('./pages/help/help-page.tsx'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.rights,
    component: page(() => import('./pages/rights/rights-page.tsx'), 'RightsPage'),
  }),
])

export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageBroken,
  defaultPendingMs: 150,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
