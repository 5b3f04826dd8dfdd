import { expect, shareApp, test } from './fixtures.ts';
import { askContract } from './pages/contract.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { changeFirstPassword, comeIn, expectHere, logIn, logOut, people, switchTo } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

const newcomer = { userName: 'hexiao', displayName: '何晓', nameEn: 'He Xiao', first: 'First-by-Admin-1' };
const own = 'Quiet-River-and-Pine-5';

/** The trainer works in Chinese, the new clerk in English. */
test.describe('a new clerk’s training', () => {
  const shared = shareApp('demo', { chained: true });
  let desk: Desk;
  let planId = '';

  test.beforeAll(() => {
    desk = deskAt(shared.app.page);
  });

  test('[5.2.1] an account in training becomes a plan with one key', async () => {
    const { page, words } = desk;
    await comeIn(desk, people.admin);
    await askContract(page, 'people.createAccount', {
      userName: newcomer.userName,
      nameZh: newcomer.displayName,
      nameEn: newcomer.nameEn,
      roles: ['csTrainee'],
      language: 'en',
      password: newcomer.first,
    });
    await switchTo(desk, people.director);
    await goTo(desk, '/training');
    await expectTitle(desk, words('training:title'));
    await expect(page.getByRole('region', { name: words('training:list.waiting') })).toContainText('何晓');
    await expect(page.locator('[data-row]').filter({ hasText: '孙婷' })).toBeVisible();
    await keepScreenshot(page, 'training-plans-zh-CN');
    await desk.press('b');
    await expect(page.getByRole('dialog', { name: words('training:begin.title') })).toBeVisible();
    await desk.press('Control+Enter');
    await expectTitle(desk, words('training:plan.title', { name: '何晓' }));
    planId = /training\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    await expect(page.getByRole('button', { name: /5\.3\.9/ })).toBeVisible();
  });

  test('[5.2.1] HR’s introduction is written and signed by keyboard, and refused while a name is missing', async () => {
    const { page, words } = desk;
    await page.getByRole('radio', { name: words('training:result.passed') }).focus();
    await desk.press('Space', 'Control+Enter');
    await expect(page.getByText(words('training:error.taughtByMissing'))).toBeVisible();
    await desk.field(new RegExp(`^${words('training:field.taughtBy')}`)).focus();
    await desk.type('人事部 许芳');
    await desk.press('Control+Enter');
    await expect(page.getByText(words('training:plan.waitsTrainee')).first()).toBeVisible();
    await keepScreenshot(page, 'training-plan-zh-CN');
  });

  test('[5.3.1, 5.3.9] every item is taught, read and signed: the trainer in his session, the trainee in hers', async () => {
    const { page } = desk;
    await teachTheRest(desk, planId);
    await logOut(desk);
    await logIn(desk, { userName: newcomer.userName, password: newcomer.first });
    const english = deskAt(page, 'en');
    await changeFirstPassword(english, newcomer.first, own);
    const mine = page.getByRole('region', { name: english.words('training:today.own') });
    await expect(mine.locator('[data-row]')).toHaveCount(12);
    await keepScreenshot(page, 'training-today-en');
    await mine.locator('[data-row]').first().focus();
    await desk.press('Enter');
    await expectTitle(english, english.words('training:plan.title', { name: newcomer.nameEn }));
    await expect(
      page.getByText('One order, one owner').or(page.getByText('one owner, to the end')).first(),
    ).toBeVisible();
    await desk.press('r');
    await expect(page.getByRole('region', { name: english.words('training:plan.material') })).toContainText('Read by');
    await keepScreenshot(page, 'training-own-en');
    for (let settled = 1; settled <= 12; settled += 1) {
      await expect(english.button('training:plan.signTrainee')).toBeVisible();
      await desk.press('Control+Enter');
      await expect(
        page.getByText(english.words('training:list.progress', { settled, total: 12 })).first(),
      ).toBeVisible();
      await desk.press('n');
    }
    await expect(page.getByText(english.words('training:state.finished')).first()).toBeVisible();
    await logOut(english);
  });

  test('[5.2.1, 5.3.10] the director finds the exam due, the record on paper, and closes the plan', async () => {
    const { page, words } = desk;
    // The log-in page speaks as whoever was here last.
    await logIn(deskAt(page, 'en'), people.director);
    await expectHere(desk, people.director.displayName);
    await goTo(desk, `/training/${planId}`);
    await expect(page.getByText(words('training:plan.finishedText'))).toBeVisible();
    await desk.press('p');
    const panel = page.getByRole('dialog', { name: words('training:plan.print') });
    await panel.getByText(words('training:plan.both')).click();
    await expect(panel.locator('canvas, iframe, img, embed').first()).toBeVisible({ timeout: 20_000 });
    await keepScreenshot(page, 'training-record');
    await desk.press('Escape');
    await desk.button('training:plan.close').press('Enter');
    await expect(page.getByText(words('training:state.closed')).first()).toBeVisible();
    await goTo(desk, '/settings/syllabus');
    await expectTitle(desk, words('training:syllabus.title'));
    await keepScreenshot(page, 'training-syllabus-zh-CN');
  });
});

interface Item {
  readonly id: string;
  readonly version: number;
  readonly plannedDay: string;
  readonly trainerSignedAt: number | null;
}

/** The other items through the contract, by the director as their trainer. */
async function teachTheRest({ page }: Desk, id: string): Promise<void> {
  const { items } = await askContract<{ readonly items: readonly Item[] }>(page, 'training.get', { id });
  const colleagues = await askContract<readonly { readonly id: string; readonly name: string }[]>(page, 'tasks.people');
  const trainerId = colleagues.find(({ name }) => name === people.director.displayName)?.id;
  for (const item of items.filter(({ trainerSignedAt }) => trainerSignedAt === null)) {
    const { plannedDay } = item;
    await askContract(page, 'training.assign', { id: item.id, version: item.version, trainerId, plannedDay });
    const writing = {
      doneDay: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()),
      result: 'passed',
      reason: '',
      notes: '',
      taughtBy: '',
      againDay: '',
    };
    await askContract(page, 'training.save', { id: item.id, version: item.version + 1, writing });
    await askContract(page, 'training.sign', { id: item.id, version: item.version + 2, side: 'trainer' });
  }
}
