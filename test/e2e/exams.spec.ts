import bank from '../../resources/training/questions.json' with { type: 'json' };
import { expect, shareApp, test } from './fixtures.ts';
import { askContract } from './pages/contract.ts';
import { type Desk, deskAt, expectTitle, goTo } from './pages/desk.ts';
import { quickOrder } from './pages/order.ts';
import { changeFirstPassword, comeIn, expectHere, logIn, logOut, people } from './pages/people.ts';
import { createAccount } from './pages/settings.ts';
import { keepScreenshot } from './screenshots.ts';

const shared = shareApp('demo', { chained: true });
const first = 'First-by-Admin-1';
const newcomer = { userName: 'limin', displayName: '李敏', password: 'Rain-over-Hill-8' };
let desk: Desk;

test.beforeAll(() => {
  desk = deskAt(shared.app.page);
});

test('[5.3.11] a new clerk’s account is made as a trainee’s, and the contract itself refuses her confirmation', async () => {
  await comeIn(desk, people.admin);
  const { userName, displayName } = newcomer;
  await createAccount(desk, { userName, nameZh: displayName, nameEn: 'Li Min', role: 'csTrainee', password: first });
  await logOut(desk);
  await logIn(desk, { userName, password: first });
  await changeFirstPassword(desk, first, newcomer.password);
  await expectRefused();
  await logOut(desk);
});

test('[5.3.10] the director puts the exam before her by keyboard', async () => {
  const { page, words } = desk;
  await comeIn(desk, people.director);
  await goTo(desk, '/exams');
  await expectTitle(desk, words('exams:title'));
  await desk.press('n');
  const panel = page.getByRole('dialog', { name: words('exams:assign.title') });
  await desk.field(words('exams:assign.search'), panel).fill(newcomer.displayName);
  await panel.getByRole('checkbox', { name: newcomer.displayName }).focus();
  await desk.press('Space');
  await keepScreenshot(page, 'exams-assign-zh-CN');
  await desk.press('Control+Enter');
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: words('exams:list.all'), exact: true }).click();
  await expect(page.locator('[data-row]').filter({ hasText: newcomer.displayName })).toContainText(
    words('exams:state.assigned'),
  );
  await keepScreenshot(page, 'exams-list-zh-CN');
  await logOut(desk);
});

test('[5.3.10] she takes it with keys in Chinese, goes on after a power cut in English, and passes', async () => {
  await comeIn(desk, newcomer);
  await openExam();
  await desk.press('Control+Enter');
  await answer(12, 'zh');
  await keepScreenshot(desk.page, 'exams-take-zh-CN');
  await expect(desk.page.getByText(desk.words('exams:take.saved'), { exact: true })).toBeVisible();

  desk = deskAt(await shared.app.restart());
  await comeIn(desk, newcomer);
  await openExam();
  await expect(desk.page.getByText(desk.words('exams:take.answered', { answered: 12, count: 25 }))).toBeVisible();
  await desk.button('common:frame.switchLanguage').click();
  desk = deskAt(desk.page, 'en');
  // The window is redrawn in English once the account has taken the language.
  await expect(desk.page.getByText(desk.words('exams:take.answered', { answered: 12, count: 25 }))).toBeVisible();
  await answer(13, 'en');
  await keepScreenshot(desk.page, 'exams-take-en');
  const review = desk.page.getByRole('dialog', { name: desk.words('exams:take.review') });
  await expect(review).toContainText(desk.words('exams:take.reviewAll'));
  await desk.press('Control+Enter');
  await expect(desk.page.getByRole('heading', { name: desk.words('exams:outcome.passed') })).toBeVisible();
  await expect(desk.page.getByText(desk.words('exams:outcome.means'))).toBeVisible();
  await keepScreenshot(desk.page, 'exams-passed-en');
});

test('[5.3.11] from then on she confirms orders, and the sheet of her result is at hand', async () => {
  const { page, words } = desk;
  await desk.press('p');
  const paper = page.getByRole('dialog').locator('canvas, iframe, img, embed').first();
  await expect(paper).toBeVisible({ timeout: 20_000 });
  await keepScreenshot(page, 'exams-sheet-en');
  await desk.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await quickOrder(desk)).toMatch(/^[A-Z]+/);
  await logOut(desk);
  await logIn(desk, people.trainee);
  desk = deskAt(page);
  await expectHere(desk, people.trainee.displayName);
  expect(words.language).toBe('en');
});

test('[5.3.10, 5.3.11] who hands in nothing fails, hears when to come again, and goes on drafting', async () => {
  await openExam();
  await desk.press('Control+Enter');
  await expect(desk.page.getByRole('timer')).toBeVisible();
  await desk.press('Control+Enter');
  const review = desk.page.getByRole('dialog', { name: desk.words('exams:take.review') });
  await expect(review).toContainText(desk.words('exams:take.reviewOpen_other', { count: 25 }));
  await keepScreenshot(desk.page, 'exams-review-zh-CN');
  await desk.press('Control+Enter');
  await expect(desk.page.getByRole('heading', { name: desk.words('exams:outcome.failed') })).toBeVisible();
  await expect(desk.page.getByRole('link', { name: desk.words('exams:sitting.next') })).toBeVisible();
  await keepScreenshot(desk.page, 'exams-failed-zh-CN');
  await expectRefused();
});

/** The first of one's own exams, by keyboard. */
async function openExam(): Promise<void> {
  await goTo(desk, '/exams');
  await expectTitle(desk, desk.words('exams:title'));
  await expect(desk.page.locator('[data-row]').first()).toBeVisible();
  await desk.press('ArrowDown', 'Enter');
  await expect(desk.page.getByRole('timer').or(desk.button('exams:sitting.start'))).toBeVisible();
}

/** The next questions, each by the letter of what is right, then on with Enter. */
async function answer(count: number, language: 'zh' | 'en'): Promise<void> {
  const heading = desk.page.locator('#exam-question');
  for (let at = 0; at < count; at += 1) {
    const text = await heading.textContent();
    const question = bank.questions.find((one) => one[language].text === text);
    if (!question) throw new Error(`No such question: ${text}`);
    const { right } = question;
    const options = 'options' in question[language] ? (question[language].options ?? []) : [];
    if (typeof right === 'boolean') await desk.press(right ? '1' : '2');
    else for (const place of right ?? []) await desk.press(await keyOf(options[place] ?? ''));
    await desk.press('Enter');
    if (at < count - 1) await expect(heading).not.toHaveText(text ?? '');
  }
}

/** Options come in an order of their own. */
async function keyOf(option: string): Promise<string> {
  const shown = await desk.page
    .locator('section[aria-labelledby="exam-question"] [aria-checked] > span')
    .allTextContents();
  return String(shown.indexOf(option) + 1);
}

async function expectRefused(): Promise<void> {
  const draft = await askContract<{ id: string; version: number }>(desk.page, 'orders.drafts.create', {});
  const confirming = askContract(desk.page, 'orders.confirm', { draftId: draft.id, version: draft.version });
  await expect(confirming).rejects.toThrow(/403/);
}
