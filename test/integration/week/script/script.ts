import { instantOf } from '../moments.ts';
import type { Step } from '../steps.ts';
import { attendance } from './attendance.ts';
import { cityOrders } from './city-orders.ts';
import { director, duties, papers } from './duties.ts';
import { incidents } from './incidents.ts';
import { messagesAndTrouble } from './messages-and-trouble.ts';
import { outboundOrders } from './outbound-orders.ts';

/** The week, in the order of time; at the same moment people come before anything is done and leave after it. */
export const script: readonly Step[] = [
  ...attendance.filter(({ does }) => does !== 'leave'),
  ...incidents,
  ...cityOrders,
  ...outboundOrders,
  ...duties,
  ...director,
  ...papers,
  ...messagesAndTrouble,
  ...attendance.filter(({ does }) => does === 'leave'),
].toSorted((one, other) => instantOf(one.at) - instantOf(other.at));
