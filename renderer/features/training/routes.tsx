import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, settingsRoute, searchBy } from '../../components/routing.ts';
import { readItemSearch, readTrainingSearch } from './search.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'training',
  validateSearch: searchBy(readTrainingSearch),
  component: lazyRouteComponent(() => import('./list/TrainingPage.tsx'), 'TrainingPage'),
});

const plan = createRoute({
  getParentRoute: () => counterRoute,
  path: 'training/$planId',
  validateSearch: searchBy(readItemSearch),
  component: lazyRouteComponent(() => import('./page/PlanPage.tsx'), 'PlanPage'),
});

const syllabus = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'syllabus',
  staticData: { permission: 'training.administer' },
  validateSearch: searchBy(readItemSearch),
  component: lazyRouteComponent(() => import('./syllabus/SyllabusPage.tsx'), 'SyllabusPage'),
});

export const trainingRoutes = [list, plan] as const;
export const trainingSettingsRoutes = [syllabus] as const;
