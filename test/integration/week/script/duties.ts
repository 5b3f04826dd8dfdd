import { taskRules } from '../../../../shared/sop/rules.ts';
import { instantOf } from '../moments.ts';
import type { Step } from '../steps.ts';
import { at, workingDays } from './working-days.ts';

/** What is acknowledged, passed on, dropped or told otherwise; everything else is ignored and climbs its steps. */
export const duties: readonly Step[] = [
  ...workingDays.flatMap(([day]): readonly Step[] => [
    { at: at(day, '09:15'), by: 'lina', does: 'acknowledge' },
    { at: at(day, '10:30'), by: 'diaodu', does: 'acknowledge' },
    { at: at(day, '15:35'), by: 'sunmei', does: 'acknowledge' },
    // What was ignored all day is done late.
    {
      at: at(day, '17:45'),
      by: 'zhaojing',
      does: 'tidyUp',
      except: day === 'Mon' ? ['lost'] : ['lost', 'never-printed'],
    },
  ]),
  { at: 'Mon 09:40', by: 'lina', does: 'acknowledge', order: 'printed-late-1' },
  { at: 'Mon 16:00', by: 'wangqiang', does: 'passOn', order: 'lost', rule: 'outbound.centreReminded', to: 'lina' },
  { at: 'Tue 11:05', by: 'sunmei', does: 'drop', order: 'economy-Mon', rule: 'outbound.dailyLook', reason: '专线直达' },
  { at: 'Fri 17:40', by: 'zhaojing', does: 'finish', order: 'lost', rule: 'outbound.inTime' },
];

/** The director changes limits and recipients in the middle of the week; desktops keep still at lunch. */
export const director: readonly Step[] = [
  // A week of many orders at a calm pace: whatever is not acknowledged rings every few hours, unprinted orders at once.
  ...taskRules
    .filter(({ id }) => id !== 'order.printed')
    .map(({ id: rule }): Step => {
      return {
        at: 'Mon 08:00',
        by: 'zhaojing',
        does: 'changeRule',
        rule,
        change: { repeatEvery: 480 },
        applyToRunning: false,
      };
    }),
  {
    at: 'Tue 17:00',
    by: 'zhaojing',
    does: 'quiet',
    desktop: { from: '12:00', to: '13:30' },
    mail: { from: '21:00', to: '07:00' },
  },
  {
    at: 'Wed 10:40',
    by: 'zhaojing',
    does: 'changeRule',
    rule: 'city.vehicleAsked',
    change: { repeatEvery: 480, due: { kind: 'minutes', amount: 25 } },
    applyToRunning: false,
  },
  {
    at: 'Wed 11:30',
    by: 'zhaojing',
    does: 'changeRule',
    rule: 'outbound.dailyLook',
    change: {
      repeatEvery: 480,
      due: { kind: 'point', workingDay: 1, time: '16:30' },
      escalation: [
        { amount: 30, unit: 'workingMinutes', to: ['inquiryClerk'] },
        { amount: 90, unit: 'workingMinutes', to: ['deliveryManager'] },
        { amount: 120, unit: 'workingMinutes', to: ['csDirector'] },
      ],
    },
    applyToRunning: true,
  },
];

/** The paper of what was signed on Wednesday is back on Sunday. */
export const papers: readonly Step[] = [
  { at: 'Sun 10:45', by: 'sunmei', does: 'tell', order: 'city-Wed', facts: { podBackAt: instantOf('Sun 10:45') } },
];
