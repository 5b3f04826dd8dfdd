import { type Stage, stages } from '../../../shared/domain/settlement/stage.ts';
import { isMonth } from '../../../shared/lib/month.ts';
import { idPattern } from '../../../shared/lib/ids.ts';

/** What the month board shows, kept in the address; without a month the one that is over, or the first one there is. */
export interface BoardSearch {
  readonly month?: string;
  /** Customers of mine alone. */
  readonly mine?: true;
  /** Where the next step is my side's. */
  readonly turn?: true;
  readonly stage?: Stage;
  readonly text?: string;
}

/** What an address says of it; anything else is left out. */
export function readBoardSearch(given: Record<string, unknown>): BoardSearch {
  const { month } = given;
  const stage = stages.find((one) => one === given['stage']);
  const text = textIn(given['text']);
  return {
    ...(typeof month === 'string' && isMonth(month) ? { month } : {}),
    ...(given['mine'] === true ? { mine: true } : {}),
    ...(given['turn'] === true ? { turn: true } : {}),
    ...(stage ? { stage } : {}),
    ...(text ? { text } : {}),
  };
}

export const statementTabs = ['lines', 'deductions', 'disputes', 'course', 'invoice', 'payments', 'versions'] as const;
export type StatementTab = (typeof statementTabs)[number];

export interface StatementSearch {
  readonly tab?: StatementTab;
}

export function readStatementSearch(given: Record<string, unknown>): StatementSearch {
  const tab = statementTabs.find((one) => one === given['tab']);
  return tab && tab !== 'lines' ? { tab } : {};
}

export interface ReceivablesSearch {
  readonly customer?: string;
  readonly overdue?: true;
  readonly text?: string;
}

export function readReceivablesSearch(given: Record<string, unknown>): ReceivablesSearch {
  const { customer } = given;
  const text = textIn(given['text']);
  return {
    ...(typeof customer === 'string' && idPattern.test(customer) ? { customer } : {}),
    ...(given['overdue'] === true ? { overdue: true } : {}),
    ...(text ? { text } : {}),
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}
