import type { LinkProps } from '@tanstack/react-router';
import type { Permission } from '../../shared/domain/people/permissions.ts';

/**
 * Something that can be done from anywhere: the command palette finds it by its name in both
 * languages and by pinyin, and its keys work on every page.
 */
export interface Act {
  /** Unique, as in `orders.new`. */
  readonly id: string;
  /** Name as `<area>:<key>`. */
  readonly label: string;
  /** Keys in the words of react-hotkeys-hook, as in `ctrl+k` or `f2`. */
  readonly keys?: string;
  /** The keys work while a panel is open as well. */
  readonly overPanels?: boolean;
  /** Only those who have this right are offered the act. */
  readonly permission?: Permission;
  /** A page to go to, or … */
  readonly to?: LinkProps['to'];
  readonly search?: Record<string, unknown>;
  /** … something to do. */
  readonly run?: () => void | Promise<void>;
}
