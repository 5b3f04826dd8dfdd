import { expect, shareApp, test } from './fixtures.ts';
import { askContract } from './pages/contract.ts';
import { type Desk, deskAt, expectTitle, goTo, watchMouse } from './pages/desk.ts';
import { people, takeTurns, type Turns } from './pages/people.ts';
import { panel } from './pages/quality.ts';
import { expectStage, fill, openStatement, sendPanel } from './pages/settlement.ts';
import { keepScreenshot } from './screenshots.ts';

interface Drafted {
  readonly number: string;
  readonly customerName: string;
  readonly lines: readonly { readonly fees: { readonly freight: number }; readonly method: string }[];
}

interface BoardRow {
  readonly statementId: string | null;
  readonly issuer: string;
  readonly stage: string;
  readonly lines: number;
  readonly held: number;
  readonly amount: number;
}

/** September is over, the holidays too: the first morning on which its statements can leave. */
const morning = '2026-10-08T09:40:00+08:00';
const slip = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const cases = [
  { language: 'zh-CN', issuer: 'finance', maker: people.finance, checker: people.wangli, upheld: true },
  { language: 'en', issuer: 'cs', maker: people.zhangwei, checker: people.finance, upheld: false },
] as const;

// One app's history at a time: both are made of the same past, which is made once.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

for (const { language, issuer, maker, checker, upheld } of cases) {
  test.describe(`a month is settled, ${issuer} makes the statement, in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true, moment: '2026-09-30T17:50:00+08:00' });
    const cs = people.wangli;
    let desk: Desk;
    let turns: Turns;
    let pressed: () => Promise<number>;
    let number = '';
    let name = '';
    const picture = (what: string) => keepScreenshot(desk.page, `settlement-${what}-${language}`);
    const next = async (person: (typeof people)[keyof typeof people]) => {
      await turns.next(person);
      await openStatement(desk, number, name);
    };

    test.beforeAll(async () => {
      await shared.app.setTime(morning);
      desk = deskAt(shared.app.page, language);
      turns = takeTurns(desk);
      await turns.begin(maker);
      pressed = await watchMouse(desk);
    });

    test('[7.1.1] finds its draft on the month board, completes a line and hands it over', async () => {
      const { page, words } = desk;
      await goTo(desk, '/settlement');
      await expectTitle(desk, words('settlement:title'));
      // Where the clock of the house was quicker, nothing is left to be drafted by hand.
      await desk.press('d');
      await expect.poll(() => stillDue(desk), { timeout: 60_000 }).toBe(0);
      const drafted = await draftOf(desk, issuer);
      ({ number } = drafted);
      name = drafted.customerName;
      await picture('board');
      await openStatement(desk, number, name);
      await expect(page.getByRole('grid').getByRole('row')).not.toHaveCount(0);
      await picture('draft');
      await page.getByRole('grid').focus();
      await desk.press('Enter');
      await panel(desk).getByLabel(words('settlement:fee.upstairs')).fill('80');
      await desk.press('Control+Enter');
      await expect(page.getByRole('main')).toContainText('¥80.00');
      await desk.press('Escape');
      await expect(panel(desk)).toHaveCount(0);
      await desk.press('Control+Enter');
      await expectStage(desk, 'submitted');
    });

    test('[7.1.1, 7.1.2] the other side checks it, and CS sends it to whom the customer named', async () => {
      await next(checker);
      await desk.press('Control+Enter');
      await expectStage(desk, 'reviewed');
      if (checker !== cs) await next(cs);
      await desk.press('Control+Enter');
      await fill(desk, 'settlement:field.recipientName', '周会计');
      await fill(desk, 'settlement:field.recipientAddress', 'zhou@example.cn');
      await expect(panel(desk)).toContainText(number);
      await picture('send');
      await sendPanel(desk);
      await expectStage(desk, 'sent');
    });

    test('[7.1.3, 7.1.4] the customer disputes a line, and it is followed to its end', async () => {
      const { page, words } = desk;
      await desk.press('c');
      await fill(desk, 'settlement:field.chase', '请周五前核对');
      await sendPanel(desk);
      await page.getByRole('grid').focus();
      await desk.press('t');
      await fill(desk, 'settlement:field.raisedBy', '周会计');
      await fill(desk, 'settlement:field.dispute', '上楼费没有约定');
      await sendPanel(desk);
      await expectStage(desk, 'disputed');
      await desk.press('Control+Enter');
      await panel(desk)
        .getByRole('combobox')
        .selectOption(upheld ? 'upheld' : 'rejected');
      await fill(desk, 'settlement:field.resultText', upheld ? '免收' : '当日已电话确认');
      await sendPanel(desk);
      await desk.press(']', ']');
      await expect(page.getByRole('tabpanel')).toContainText('上楼费没有约定');
      await picture('dispute');
      await desk.press('[', '[');
      await expect(page.getByRole('tab', { selected: true })).toContainText(words('settlement:tab.lines'));
    });

    if (upheld) {
      test('[7.1.4] what the customer was right about is corrected in a new version', async () => {
        const { page, words } = desk;
        await desk.press('v');
        await fill(desk, 'common:ask.reason', '上楼费免收');
        await sendPanel(desk);
        await expectStage(desk, 'drafted');
        await next(maker);
        await page.getByRole('grid').focus();
        await desk.press('Enter');
        await panel(desk).getByLabel(words('settlement:fee.upstairs')).fill('');
        await desk.press('Control+Enter');
        await desk.press('Escape');
        await expect(panel(desk)).toHaveCount(0);
        await desk.press('Control+Enter');
        await expectStage(desk, 'submitted');
        await next(checker);
        await desk.press('Control+Enter');
        await expectStage(desk, 'reviewed');
        await desk.press('Control+Enter');
        await fill(desk, 'settlement:field.recipientAddress', 'zhou@example.cn');
        await sendPanel(desk);
        await expectStage(desk, 'sent');
        await expect(page.getByRole('main')).toContainText(words('settlement:page.revision', { revision: 2 }));
      });
    }

    test('[7.1.4, 7.1.5] confirmed, invoiced, and the invoice is brought to the customer against signature', async () => {
      const { page } = desk;
      await desk.press('Control+Enter');
      await fill(desk, 'settlement:field.confirmedBy', '周会计');
      await sendPanel(desk);
      await expectStage(desk, 'confirmed');
      await desk.press('Control+Enter');
      await expectStage(desk, 'invoiceAsked');
      await next(people.finance);
      await desk.press('Control+Enter');
      await fill(desk, 'settlement:field.invoiceNo', '25112000000087654321');
      await sendPanel(desk);
      await expectStage(desk, 'invoiced');
      await next(cs);
      await desk.press('Control+Enter');
      await panel(desk)
        .locator('input[type=file]')
        .setInputFiles({ name: '签收.pdf', mimeType: 'application/pdf', buffer: slip });
      await expect(panel(desk)).toContainText('签收.pdf');
      await fill(desk, 'settlement:field.receiver', '周会计');
      await fill(desk, 'settlement:field.carrier', '顺丰 SF1357924680');
      await sendPanel(desk);
      await expectStage(desk, 'invoiceDelivered');
      await desk.press('n');
      await fill(desk, 'settlement:field.contact', '周会计，财务室');
      await sendPanel(desk);
      await expect(page.getByRole('tab').filter({ hasText: desk.words('settlement:tab.payments') })).toContainText('1');
    });

    test('[7.1.6, 7.3.1] the payment is recorded, and nothing is open any more', async () => {
      const { page, words } = desk;
      await turns.next(people.collection);
      await goTo(desk, '/settlement/receivables');
      await expect(page.getByRole('grid').getByRole('row').filter({ hasText: name })).toBeVisible();
      await picture('receivables');
      await openStatement(desk, number, name);
      await desk.press('Control+Enter');
      await fill(desk, 'settlement:field.reference', 'ICBC 20261008-01');
      await picture('payment');
      await sendPanel(desk);
      await expectStage(desk, 'paid');
      await goTo(desk, '/settlement/receivables');
      await expectTitle(desk, words('settlement:receivable.title'));
      await expect(page.getByRole('grid').getByRole('row').filter({ hasText: name })).toHaveCount(0);
      expect(await pressed()).toBe(0);
    });
  });
}

const lastMonth = { month: null, mine: false };

async function stillDue({ page }: Desk): Promise<number> {
  return (await askContract<{ toDraft: number }>(page, 'settlement.board', lastMonth)).toDraft;
}

/** A draft of last month whose lines are all complete. */
async function draftOf({ page }: Desk, issuer: string): Promise<Drafted> {
  const { rows } = await askContract<{ rows: readonly BoardRow[] }>(page, 'settlement.board', lastMonth);
  for (const { statementId, issuer: by, stage, lines, held, amount } of rows) {
    if (statementId === null || by !== issuer || stage !== 'drafted' || held > 0 || lines === 0 || amount <= 0)
      continue;
    const statement = await askContract<Drafted>(page, 'settlement.statements.get', { id: statementId });
    const whole = statement.lines.every(({ fees, method }) => fees.freight > 0 && method === 'monthly');
    if (whole) return statement;
  }
  throw new Error(`No draft of ${issuer} is complete`);
}
