import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Role, roles } from '../../../shared/domain/people/roles.ts';
import { idPattern } from '../../../shared/lib/ids.ts';
import { counterRoute, settingsRoute, searchBy } from '../../components/routing.ts';
import { readReportSearch } from './report/report-search.ts';
import { readRulesSearch } from './rules/rules-search.ts';

/** What the to-do list shows, kept in the address; without a view one's own. */
export interface TasksSearch {
  readonly view?: 'team' | 'closed' | undefined;
  /** Of the team: one person's, or one role's. */
  readonly owner?: string | undefined;
  readonly role?: Role | undefined;
  readonly late?: true | undefined;
  /** The one that is open beside the list. */
  readonly task?: string | undefined;
}

function readTasksSearch(given: Record<string, unknown>): TasksSearch {
  const view = given['view'] === 'team' || given['view'] === 'closed' ? given['view'] : undefined;
  const role = roles.find((one) => one === given['role']);
  const owner = readId(given['owner']);
  const task = readId(given['task']);
  return {
    ...(view ? { view } : {}),
    ...(owner ? { owner } : {}),
    ...(role ? { role } : {}),
    ...(given['late'] === true ? { late: true } : {}),
    ...(task ? { task } : {}),
  };
}

function readId(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'tasks',
  validateSearch: searchBy(readTasksSearch),
  component: lazyRouteComponent(() => import('./list/TasksPage.tsx'), 'TasksPage'),
});

const report = createRoute({
  getParentRoute: () => counterRoute,
  path: 'tasks/report',
  staticData: { permission: 'tasks.report' },
  validateSearch: searchBy(readReportSearch),
  component: lazyRouteComponent(() => import('./report/ReportPage.tsx'), 'ReportPage'),
});

const rules = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'duties',
  validateSearch: searchBy(readRulesSearch),
  component: lazyRouteComponent(() => import('./rules/RulesPage.tsx'), 'RulesPage'),
});

export const tasksRoutes = [list, report] as const;
export const tasksSettingsRoutes = [rules] as const;
