import { instantOf } from '../moments.ts';
import type { Step } from '../steps.ts';
import { outbound } from './forms.ts';

/** Vehicles with their drivers, before the week begins. */
export const fleet = [
  ['京A12345', '赵师傅'],
  ['京B67890', '钱师傅'],
] as const;

/** An address that the mail server does not know. */
export const gone = 'gone@example.cn';
const client = 'zhang@example.cn';
const partner = 'zhou@partner.example.cn';

const [[firstPlate], [secondPlate]] = fleet;

/** Two orders get their vehicle from the plan; the driver is asked, and the customer told by e-mail. */
const vehicles: readonly Step[] = [
  {
    at: 'Mon 09:20',
    by: 'diaodu',
    does: 'plan',
    order: 'city-late-Mon',
    plate: firstPlate,
    from: 'Mon 12:30',
    to: 'Mon 18:00',
  },
  { at: 'Mon 13:55', by: 'wangqiang', does: 'askDriver', order: 'city-late-Mon', arrival: 'Mon 17:20' },
  { at: 'Mon 14:00', by: 'wangqiang', does: 'write', order: 'city-late-Mon', purpose: 'order.arrivalTold', to: client },
  {
    at: 'Fri 09:25',
    by: 'diaodu',
    does: 'plan',
    order: 'city-late-Fri',
    plate: secondPlate,
    from: 'Fri 12:30',
    to: 'Fri 18:00',
  },
  { at: 'Fri 13:55', by: 'wangqiang', does: 'askDriver', order: 'city-late-Fri', arrival: 'Fri 15:55' },
  { at: 'Fri 14:00', by: 'wangqiang', does: 'write', order: 'city-late-Fri', purpose: 'order.arrivalTold', to: client },
];

/** Of what was signed; one message reaches nobody, and of that somebody has to be told too. */
const letters: readonly Step[] = [
  { at: 'Mon 16:45', by: 'sunmei', does: 'mailLetter', order: 'air-Mon', to: partner },
  { at: 'Tue 16:45', by: 'sunmei', does: 'mailLetter', order: 'fair-Tue', to: partner },
  { at: 'Tue 17:05', by: 'lina', does: 'write', order: 'city-Tue', purpose: 'order.signedTold', to: client },
  { at: 'Wed 17:05', by: 'lina', does: 'write', order: 'city-Wed', purpose: 'order.signedTold', to: gone },
  { at: 'Thu 17:05', by: 'lina', does: 'write', order: 'city-Thu', purpose: 'order.signedTold', to: client },
];

const again = 'lost-again';
const form = {
  ...outbound.A({ pickup: 'Wed 16:00', delivery: 'Thu 18:00' }),
  importantNotes: '补发',
};

/** What never came is lost; another order goes in its place, by the fastest way. */
const lost: readonly Step[] = [
  { at: 'Wed 09:50', by: 'lina', does: 'flag', order: 'lost', kind: 'lost', place: '郑州分拨中心' },
  { at: 'Wed 09:55', by: 'chaxun', does: 'inform', order: 'lost', whom: 'partner' },
  { at: 'Wed 10:05', by: 'lina', does: 'inform', order: 'lost', whom: 'consignor' },
  { at: 'Wed 10:20', by: 'lina', does: 'makeGood', order: 'lost', link: 'replacement', with: again, form },
  { at: 'Wed 15:10', by: 'lina', does: 'answerCause', order: 'lost', cause: '分拨中心错装', side: 'carrier' },
  {
    at: 'Wed 16:35',
    by: 'fahuo',
    does: 'tell',
    order: again,
    facts: { departedAt: instantOf('Wed 16:30'), partnerName: '顺达航空货运' },
  },
  { at: 'Wed 16:45', by: 'sunmei', does: 'mailLetter', order: again, to: partner },
  { at: 'Thu 15:20', by: 'chaxun', does: 'tell', order: again, facts: { arrivedAt: instantOf('Thu 15:20') } },
  { at: 'Fri 17:35', by: 'lina', does: 'endTrouble', order: 'lost', result: '补发货物已送达' },
];

export const messagesAndTrouble: readonly Step[] = [...vehicles, ...letters, ...lost];
