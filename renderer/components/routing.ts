import { createRootRoute, createRoute } from '@tanstack/react-router';
import type { Permission } from '../../shared/domain/people/permissions.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The right that this page takes; without it the page says so instead of failing. */
    readonly permission?: Permission;
  }
}

export const rootRoute = createRootRoute();

/** Everything inside the frame: the parent of every area's pages. */
export const counterRoute = createRoute({ getParentRoute: () => rootRoute, id: 'counter' });

/** The settings area: its pages show a list of settings beside them. */
export const settingsRoute = createRoute({ getParentRoute: () => counterRoute, path: 'settings' });

type Given = Record<string, unknown>;

/**
 * What an address asks of a page, read by `read` alone: the router would lay what `read` does not know beside it again,
 * and a word that no page knows would be asked of the backend.
 */
export function searchBy<Asked extends object>(read: (given: Given) => Asked): (given: Given) => Asked {
  return (given) => ({ ...Object.fromEntries(Object.keys(given).map((key) => [key, undefined])), ...read(given) });
}
