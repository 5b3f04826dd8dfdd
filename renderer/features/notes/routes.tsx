import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { counterRoute, searchBy } from '../../components/routing.ts';
import { readNotesSearch } from './list/search-params.ts';

const list = createRoute({
  getParentRoute: () => counterRoute,
  path: 'notes',
  staticData: { permission: 'exceptions.read' },
  validateSearch: searchBy(readNotesSearch),
  component: lazyRouteComponent(() => import('./list/NotesPage.tsx'), 'NotesPage'),
});

export const notesRoutes = [list] as const;
