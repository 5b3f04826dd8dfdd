import { type IppPrinter, startIppPrinter } from '../helpers/ipp/ipp-printer.ts';
import { pollUntil } from '../helpers/poll.ts';
import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt } from './pages/desk.ts';
import { formKeys, reviewAndConfirm } from './pages/order-form.ts';
import { beginQuickOrder, openPlaced, type QuickJob } from './pages/order.ts';
import { expectHere, logIn, people, switchTo } from './pages/people.ts';
import { setPrinter } from './pages/settings.ts';
import { archiveReceipt, enterFacts, findShipment, openShipment } from './pages/shipment.ts';
import { keepScreenshot } from './screenshots.ts';

interface Story {
  readonly name: string;
  readonly language: 'zh-CN' | 'en';
  readonly clauses: string;
  readonly serviceClass: 'A' | 'B' | 'C' | null;
  readonly job: QuickJob;
}

const stories: readonly Story[] = [
  { name: 'a city order', language: 'zh-CN', clauses: '2.2.1, 2.3.1-nextDay, 2.5.1', serviceClass: null, job: {} },
  {
    name: 'an outbound order of class A',
    language: 'zh-CN',
    clauses: '2.2.1, 2.4.1, 2.5.1',
    serviceClass: 'A',
    job: { outbound: { jobType: 'doorToDoor', mode: 'air' } },
  },
  {
    name: 'an outbound order of class B',
    language: 'en',
    clauses: '2.2.1, 2.4.2, 2.5.1',
    serviceClass: 'B',
    job: { outbound: { jobType: 'stationToStation', mode: 'standardRoad' } },
  },
  {
    name: 'an outbound order of class C',
    language: 'en',
    clauses: '2.2.1, 2.4.3, 2.5.1',
    serviceClass: 'C',
    job: { outbound: { jobType: 'stationToStation', mode: 'standardRoad' }, deliveryDay: '+6' },
  },
];

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`from print to archived receipt in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo');
    let desk: Desk;
    let printer: IppPrinter;

    test.beforeAll(async () => {
      printer = await startIppPrinter();
      // The demonstration works in Chinese, whatever the machine speaks.
      const chinese = deskAt(shared.app.page);
      await logIn(deskAt(shared.app.page, language), people.admin);
      await expectHere(chinese, people.admin.displayName);
      await setPrinter(chinese, { centre: 'dispatch', url: printer.url });
      await setPrinter(chinese, { centre: 'freight', url: printer.url });
      await switchTo(chinese, people.wangli);
      desk = deskAt(shared.app.page, language);
      if (language === 'en') await chinese.button('common:frame.switchLanguage').click();
      await expect(desk.button('common:frame.lock')).toBeVisible();
    });
    test.afterAll(() => printer?.close());

    for (const { name, clauses, job, serviceClass } of stories.filter((one) => one.language === language)) {
      test(`[${clauses}] ${name} goes from its printed sheet to its archived receipt`, async () => {
        const { page, words } = desk;
        const number = await place(desk, job);
        await pollUntil('its sheet', () => printer.received.some(({ jobName }) => jobName.includes(number)));
        await openPlaced(desk, number);
        await expect(page.getByText(words('common:printState.printed'), { exact: true })).toBeVisible();
        await findShipment(desk, number);
        const partner: Readonly<Record<string, string>> =
          serviceClass === null ? {} : { partnerName: '顺达货运', partnerNo: 'SD-7781' };
        await enterFacts(desk, number, { ...partner, departedAt: 'now' });
        if (serviceClass) await followOutbound(desk, number, serviceClass);
        await enterFacts(desk, number, { arrivedAt: 'now' });
        if (serviceClass) {
          await enterFacts(desk, number, { condition: 'sound', attitude: 'good', satisfied: 'yes' });
        }
        await enterFacts(desk, number, { signedAt: 'now', signee: '李四' });
        await archiveReceipt(desk, number);
        await keepScreenshot(page, `receipt-archived-${serviceClass ?? 'city'}-${language}`);
      });
    }
  });
}

/** A plain order that asks for its signed slip back; nothing in it calls for another class. */
async function place(desk: Desk, job: QuickJob): Promise<string> {
  const { words } = desk;
  const field = (key: string) => desk.field(words(`orders:field.${key}`));
  await beginQuickOrder(desk, job);
  for (const key of ['importantNotes', 'specialDemands', 'remarks', 'signOffNotes']) await field(key).fill('');
  await field('declaredValue').fill('1000');
  const keys = formKeys(desk);
  await keys.toSection('s');
  await keys.choose(words('orders:field.podKind'), 3, words('orders:pod.returnSlip'));
  await field('podCopies').fill('1');
  return reviewAndConfirm(desk);
}

/** What the class makes people follow: its letter, its links, where it is. */
async function followOutbound(desk: Desk, number: string, serviceClass: 'A' | 'B' | 'C'): Promise<void> {
  const { words } = desk;
  await enterFacts(desk, number, { seenPlace: '济南' });
  const section = await openShipment(desk, number);
  await expect(section).toContainText(words('tracking:order.class', { name: serviceClass }));
  if (serviceClass !== 'C') {
    await desk.button('tracking:letter.way.fax', section).press('Enter');
    // It closes its own link, which must not be counted for one of those below.
    const closed = words(`tracking:step.${serviceClass === 'A' ? 'letterSent' : 'demandsOnLetter'}`);
    const link = section.getByRole('listitem').filter({ hasText: closed });
    await expect(desk.button('tracking:checklist.reopen', link)).toBeVisible();
  }
  const open = section.getByRole('listitem').filter({ has: desk.button('tracking:checklist.done') });
  for (let left = await open.count(); left > 1; left -= 1) {
    await desk.button('tracking:checklist.done', open.first()).press('Enter');
    await expect(open).toHaveCount(left - 1);
  }
  await findShipment(desk, number);
}
