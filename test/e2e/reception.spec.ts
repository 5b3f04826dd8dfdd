import { expect, shareApp, test } from './fixtures.ts';
import { deskAt, expectTitle, goTo } from './pages/desk.ts';
import { expectHere, logIn, people } from './pages/people.ts';
import { keepScreenshot } from './screenshots.ts';

test.describe('a walk-in visit in English', () => {
  test.use({ locale: 'en-GB' });
  const shared = shareApp('demo', { chained: true });

  test('[6, 6.3.1] is registered and received in one step', async () => {
    const desk = deskAt(shared.app.page, 'en');
    const { page, words } = desk;
    await logIn(desk, people.chenjing);
    await expectHere(desk, people.chenjing.displayName);
    await goTo(desk, '/visits');
    await expectTitle(desk, words('reception:title'));
    await keepScreenshot(page, 'reception-list-en');
    await desk.press('w');
    await expectTitle(desk, words('reception:form.walkInTitle'));
    await expect(desk.field(words('reception:field.customer'))).toBeFocused();
    await desk.type('Northern Lights Trading');
    await page.getByLabel(`${words('reception:field.guests')} 1 ${words('reception:guest.name')}`).fill('Peter Olsen');
    await desk.press('Control+Enter');
    await expectTitle(desk, 'Northern Lights Trading');
    await expect(page.getByText(words('reception:state.inProgress')).first()).toBeVisible();
    await keepScreenshot(page, 'reception-walk-in-en');
    await goTo(desk, '/visits?show=month');
    await expect(page.getByText('Northern Lights Trading').first()).toBeVisible();
  });
});
