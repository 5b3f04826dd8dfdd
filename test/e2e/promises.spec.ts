import { expect, shareApp, test } from './fixtures.ts';
import { casesOf } from './pages/cases.ts';
import { type Desk, deskAt, expectTitle, goTo, watchMouse } from './pages/desk.ts';
import { comeIn, expectHere, people, type Person, switchTo } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`from a ringing phone to the last word in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : 'zh-CN' });
    const shared = shareApp('demo', { chained: true });
    let desk: Desk;
    let presses: () => Promise<number>;
    const me = language === 'en' ? people.chenjing : people.wangli;
    const cases = () => casesOf(desk);
    const picture = (name: string) => keepScreenshot(desk.page, `${name}-${language}`);

    /** Who has been here and speaks the language of this test since. */
    const seen = new Set<string>();
    const become = async (person: Person) => {
      const zh = deskAt(desk.page, 'zh-CN');
      const fresh = language === 'en' && !seen.has(person.userName);
      seen.add(person.userName);
      await switchTo(desk, person, fresh ? zh : desk);
      if (fresh) await zh.button('common:frame.switchLanguage').press('Enter');
      await expectHere(desk, person.displayName);
    };

    test.beforeAll(async () => {
      desk = deskAt(shared.app.page, language);
      await comeIn(desk, me);
      presses = await watchMouse(desk);
    });

    test('[4.3.1.1] a note is taken with one key over an order form, whose text stays, and saved once', async () => {
      const { page, words } = desk;
      const { notePanel, field, card } = cases();
      await goTo(desk, '/drafts/new');
      await expectTitle(desk, words('orders:form.title'));
      const typed = desk.field(new RegExp(words('orders:field.specialDemands'))).first();
      await typed.fill('轻拿轻放');
      await desk.press('F6');
      await expect(notePanel).toBeVisible();
      await expect(field('notes:field.caller', notePanel)).toBeFocused();
      await desk.type('孙经理');
      await desk.press('Enter');
      await desk.type('13910266350');
      await field('notes:field.what', notePanel).fill('外箱受潮，要求立即处理');
      await picture('note-typing');
      await desk.press('Escape');
      await expect(notePanel).toHaveCount(0);
      await expect(typed).toHaveValue('轻拿轻放');
      await desk.press('F6');
      await expect(field('notes:field.what', notePanel)).toHaveValue('外箱受潮，要求立即处理');
      await desk.press('Control+Enter', 'Control+Enter');
      await expect(notePanel.getByRole('status')).toBeVisible();
      await picture('note-saved');
      await desk.press('Escape');
      await expect(typed).toHaveValue('轻拿轻放');
      await goTo(desk, '/notes');
      await expectTitle(desk, words('notes:title'));
      await expect(card('外箱受潮，要求立即处理')).toHaveCount(1);
      await picture('notes');
      await goTo(desk, '/');
      await expect(page.getByRole('region', { name: words('notes:today.title') })).toContainText('外箱受潮');
      await picture('note-today');
    });

    test('[4.3.1.1] the key is heard over a look-up, and not under the lock', async () => {
      const { notePanel } = cases();
      await goTo(desk, '/drafts/new');
      await expectTitle(desk, desk.words('orders:form.title'));
      await desk.press('F9');
      const lookUp = desk.page.getByRole('dialog', { name: desk.words('customers:lookUp.title') });
      await expect(lookUp).toBeVisible();
      await desk.press('F6');
      await expect(notePanel).toBeVisible();
      await desk.press('Escape');
      await expect(notePanel).toHaveCount(0);
      await desk.press('Escape');
      await expect(lookUp).toHaveCount(0);
      await desk.press('Control+l');
      const lock = desk.page.getByRole('dialog', { name: desk.words('people:cover.locked') });
      await expect(lock).toBeVisible();
      await desk.press('F6');
      await expect(notePanel).toHaveCount(0);
      await desk.type(me.password);
      await desk.press('Enter');
      await expect(lock).toHaveCount(0);
      await expect(notePanel).toHaveCount(0);
    });

    test('[4.3.1.2] a reply promised from the note runs down in the top bar and is kept with the next word', async () => {
      const { words } = desk;
      const { card, panel, field, clock } = cases();
      await goTo(desk, '/notes');
      await expect(card('外箱受潮，要求立即处理')).toBeVisible();
      await desk.press('p');
      const promise = panel('promises:panel.makeTitle');
      await expect(field('promises:field.person', promise)).toHaveValue('孙经理');
      await field('promises:field.minutes', promise).selectOption('5');
      await field('promises:field.text', promise).fill('查清后回电');
      await picture('promise-making');
      await desk.press('Control+Enter');
      await expect(promise).toHaveCount(0);
      await expect(clock).toHaveAccessibleName(/查清后回电/);
      await clock.press('Enter');
      await expectTitle(desk, words('promises:title'));
      await expect(card('查清后回电')).toHaveAttribute('aria-current', 'true');
      await picture('promises');
      await desk.press('k');
      const keep = desk.page.getByRole('dialog');
      await field('promises:field.said', keep).fill('已派人到现场');
      await picture('promise-keeping');
      await desk.press('Control+Enter');
      await expect(keep).toHaveCount(0);
      await expect(card('查清后回电')).toHaveCount(0);
      await expect(card(words('promises:template.next')).first()).toBeVisible();
      await goTo(desk, '/promises?view=over');
      // The demonstration has promised others the same.
      const kept = card('查清后回电').filter({ hasText: '孙经理' });
      await expect(kept).toContainText(words('promises:standing.kept'));
    });

    test('[3.3.1.2, 4.3.1.1] with one more key the note is a report, whose clock counts from the call', async () => {
      const { page, words } = desk;
      const { card } = cases();
      await goTo(desk, '/notes');
      await expect(card('外箱受潮，要求立即处理')).toBeVisible();
      await desk.press('r');
      await expectTitle(desk, words('exceptionReports:form.draftTitle'));
      await expect(page.getByLabel(new RegExp(`^${words('exceptionReports:field.facts')}`))).toHaveValue(
        '外箱受潮，要求立即处理',
      );
      await picture('note-report');
      await goTo(desk, '/notes?view=all');
      await expect(card('外箱受潮，要求立即处理')).toContainText(words('notes:state.report'));
    });

    test('[3.3.2.2, 4.3.1.5] on the page of a late order the driver is called first, then the answer is passed on', async () => {
      const { page, words } = desk;
      const { panel, field } = cases();
      await goTo(desk, '/exceptions?kind=late');
      const grid = page.getByRole('grid', { name: words('exceptions:title') });
      await grid.focus();
      await desk.press('Enter');
      const section = page.getByRole('region', { name: words('promises:section.title'), exact: true });
      await expect(section).toContainText(words('promises:section.none'));
      await desk.button('promises:do.new', section).press('Enter');
      const promise = panel('promises:panel.makeTitle');
      await field('promises:field.person', promise).fill('周先生');
      await field('promises:field.kind', promise).selectOption('lateQuestion');
      await expect(field('promises:field.text', promise)).toHaveValue(words('promises:template.lateQuestion'));
      await desk.press('Control+Enter');
      await expect(promise).toHaveCount(0);
      await desk.button('promises:do.driver', section).press('Enter');
      const driver = panel('promises:panel.driverTitle');
      await field('promises:field.driver', driver).fill('赵师傅');
      await field('tasks:contact.phone', driver).fill('13800138000');
      await field('promises:field.said', driver).fill('半小时后到');
      await desk.press('Control+Enter');
      await expect(section).toContainText('半小时后到');
      await desk.button('promises:do.keep', section).press('Enter');
      const keep = page.getByRole('dialog');
      await field('tasks:contact.phone', keep).fill('13800138001');
      await field('promises:field.said', keep).fill('已转告，半小时后到');
      await field('promises:panel.next', keep).selectOption('over');
      await desk.press('Control+Enter');
      await expect(keep).toHaveCount(0);
      await expect(section).toContainText(words('promises:section.over', { count: 1 }));
      const timeline = page.getByRole('region', { name: words('orders:order.timeline') });
      await expect(timeline).toContainText('赵师傅');
      await picture('promise-order');
    });

    test('[4.3.1.3] one key on the order hands the case to the CS director, who is alerted and answers', async () => {
      const { panel, field, card } = cases();
      await desk.press('F7');
      const ask = panel('requests:panel.escalateTitle');
      await field('requests:field.case', ask).fill('客户要求当场赔付，超出权限');
      await picture('request-escalating');
      await desk.press('Control+Enter');
      await expect(ask).toHaveCount(0);
      expect(await presses()).toBe(0);
      await become(people.director);
      await goTo(desk, '/requests');
      await expectTitle(desk, desk.words('requests:title'));
      await expect(card('客户要求当场赔付，超出权限')).toContainText(desk.words('requests:kind.escalation'));
      await picture('requests');
      await desk.press('a');
      const answer = desk.page.getByRole('dialog');
      await field('requests:field.answer', answer).fill('我来与客户谈');
      await desk.press('Control+Enter');
      await expect(answer).toHaveCount(0);
      await expect(card('客户要求当场赔付，超出权限')).toHaveCount(0);
    });

    test('[4.3.1.9] the director asks a department until a deadline; it answers, and he accepts', async () => {
      const { panel, field, card } = cases();
      await goTo(desk, '/requests');
      await desk.press('c');
      const ask = panel('requests:panel.askTitle');
      await field('requests:field.text', ask).fill('今天下午加派一辆车');
      await field('requests:field.to', ask).selectOption('role:dispatchCentre');
      await picture('request-asking');
      await desk.press('Control+Enter');
      await expect(ask).toHaveCount(0);
      await become(people.dispatcher);
      await goTo(desk, '/requests');
      await expect(card('今天下午加派一辆车')).toBeVisible();
      const mine = card('今天下午加派一辆车');
      await desk.button('requests:do.acknowledge', mine).press('Enter');
      await expect(mine).toContainText(desk.words('requests:state.acknowledged'));
      await desk.button('requests:do.answer', mine).press('Enter');
      const answer = desk.page.getByRole('dialog');
      await field('requests:field.answer', answer).fill('14点派京A12345');
      await desk.press('Control+Enter');
      await expect(answer).toHaveCount(0);
      await become(people.director);
      await goTo(desk, '/requests?view=fromMe');
      const back = card('今天下午加派一辆车');
      await expect(back).toContainText('14点派京A12345');
      await desk.button('requests:do.accept', back).press('Enter');
      await expect(back).toHaveCount(0);
      await goTo(desk, '/requests?view=over');
      await expect(card('今天下午加派一辆车')).toContainText(desk.words('requests:state.accepted'));
      await picture('requests-over');
    });
  });
}
