import { expect, shareApp, test } from './fixtures.ts';
import { type Desk, deskAt, goTo, watchMouse } from './pages/desk.ts';
import { people, takeTurns, type Turns } from './pages/people.ts';
import { addAction, box, openCase, openReport, panel, signStage, write } from './pages/quality.ts';
import { keepScreenshot } from './screenshots.ts';

const receipt = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`quality control and claims in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;
    let number = '';
    let pressed: () => Promise<number>;
    let turns: Turns;
    const picture = (name: string) => keepScreenshot(desk.page, `quality-${name}-${language}`);
    const stages = () => box(desk, 'quality:stages.title');
    const actions = () => box(desk, 'quality:actions.title');

    test.beforeAll(async () => {
      desk = deskAt(shared.app.page, language);
      turns = takeTurns(desk);
      await turns.begin(people.quality);
      pressed = await watchMouse(desk);
    });

    test('[3.3.1.6] a report becomes a case with one key, and is investigated, explained and decided', async () => {
      number = await openReport(desk, 'breach');
      await expect(box(desk, 'quality:section.title')).toContainText(desk.words('quality:section.none'));
      await desk.press('q');
      await expect(stages()).toBeVisible();
      await desk.press('s', 'Control+Enter');
      await expect(panel(desk).getByRole('alert')).toHaveText(desk.words('quality:error.textMissing'));
      await picture('sign');
      await desk.press('Escape');
      await signStage(desk, 'investigation', '夜班装车两件未固定');
      await signStage(desk, 'cause', '装车检查流于形式');
      await signStage(desk, 'decision', '停岗复训，补查全部车次');
      await addAction(desk, 'corrective', '重新装载并拍照', '林国栋');
      await addAction(desk, 'preventive', '装车照片双人检查', '林国栋');
      await picture('actions');
    });

    test('[4.3.1.9] what its owner did is verified by another person, and only then the case is closed', async () => {
      await turns.next(people.departmentManager);
      await openCase(desk, number);
      for (const _ of ['corrective', 'preventive']) {
        await desk.press('d');
        await expect(panel(desk)).toBeVisible();
        await write(desk, '已完成并留存照片');
      }
      await expect(actions()).toContainText(desk.words('quality:actions.doneBy', { name: '林国栋' }));
      await expect(desk.button('quality:do.verify')).toHaveCount(0);

      await turns.next(people.quality);
      await openCase(desk, number);
      await signStage(desk, 'actions', '两项措施都已完成');
      await desk.press('s');
      await panel(desk).getByRole('textbox').first().fill('没有看就签');
      await desk.press('Control+Enter');
      await expect(panel(desk)).toContainText(desk.words('quality:error.notVerified', { open: 2 }));
      await desk.press('Escape');
      for (const _ of ['corrective', 'preventive']) {
        await desk.press('v');
        await expect(panel(desk)).toBeVisible();
        await write(desk, '现场抽查三车，全部合格');
      }
      await signStage(desk, 'verification', '措施有效');
      await expect(box(desk, 'quality:followUp.title').getByRole('listitem')).toHaveCount(3);
      await picture('verified');
      await desk.press('s');
      await write(desk, '整改完成');
      await expect(stages()).toContainText('整改完成');
      await goTo(desk, '/quality?view=closed');
      await expect(desk.page.getByRole('row').filter({ hasText: number })).toBeVisible();
    });

    test('[4.3.1.9] the director and the deputy GM sign the analysis, and the letter goes to the customer', async () => {
      const { page, words } = desk;
      await turns.next(people.director);
      await goTo(desk, '/quality?view=waitsForMe');
      const row = page.getByRole('row').filter({ hasText: 'KF01-' });
      await expect(row).toHaveCount(1);
      const accident = /KF01-\d{8}-\d{3}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
      await openCase(desk, accident, 'waitsForMe');
      await picture('approval');
      await desk.press('Control+Enter');
      await expect(page.getByText(words('quality:decided.signed'), { exact: true }).first()).toBeVisible();
      await turns.next(people.deputyGm);
      await openCase(desk, accident, 'waitsForMe');
      await desk.press('Control+Enter');
      await expect(page.getByText(words('quality:decided.approved'), { exact: true }).first()).toBeVisible();
      await turns.next(people.director);
      await openCase(desk, accident);
      await desk.press('l');
      await expect(panel(desk).locator('canvas, img').first()).toBeVisible();
      await picture('letter');
      await desk.press('Escape', 'Shift+L');
      await desk.field(new RegExp(words('quality:letterForm.address')), panel(desk)).fill('zhou@example.cn');
      await desk.press('Control+Enter');
      await expect(box(desk, 'quality:letterForm.title')).toContainText('zhou@example.cn');
      await goTo(desk, '/outbox');
      await expect(page.getByText(accident).first()).toBeVisible();
    });

    test('[3.3.2.3, 4.3.1.6] damage is settled on the spot with its receipt, and what is above the limit becomes a claim', async () => {
      const { words } = desk;
      await openReport(desk, 'shortage');
      await desk.press('x');
      await expect(panel(desk)).toBeVisible();
      await desk.field(new RegExp(words('claims:settle.consignee').replace(/[()]/g, '.')), panel(desk)).fill('郑经理');
      const amount = panel(desk).getByRole('textbox').first();
      await amount.fill('2500');
      await expect(panel(desk)).toContainText(words('claims:settle.above'));
      await picture('above-limit');
      await amount.fill('300');
      await panel(desk)
        .locator('input[type=file]')
        .setInputFiles({ name: '收据.pdf', mimeType: 'application/pdf', buffer: receipt });
      await expect(panel(desk)).toContainText('收据.pdf');
      await desk.press('Control+Enter');
      await expect(panel(desk)).toHaveCount(0);
      const money = box(desk, 'claims:section.title');
      await expect(money).toContainText('¥300.00');
      await expect(money).toContainText('¥1,700.00');
      await desk.press('Shift+X');
      await panel(desk).getByRole('textbox').first().fill('5200');
      await desk.field(new RegExp(words('claims:settle.consignee')), panel(desk)).fill('郑经理');
      await desk.field(new RegExp(words('claims:raise.note')), panel(desk)).fill('少一件，要求全额赔偿');
      await desk.press('Control+Enter');
      await expect(money).toContainText('¥5,200.00');
      await expect(money).toContainText(words('claims:state.open'));
      await picture('claim');
      expect(await pressed()).toBe(0);
    });
  });
}
