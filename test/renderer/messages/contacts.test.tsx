import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import messages from '../../../resources/locales/zh-CN/messages.json' with { type: 'json' };
import { openContacts } from './screen.tsx';

const button = (name: string) => screen.findByRole('button', { name: new RegExp(name) });

describe('contacts of an order on the screen', () => {
  it('[2.5.1] a call is logged with two keys: whom the running duty asks for stands there already', async () => {
    const asked = await openContacts();
    const user = userEvent.setup();
    await button(messages.act.log);
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByDisplayValue('13800138000');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({
      path: 'messages.contacts.log',
      input: { purpose: 'order.signedTold', party: 'consignor', person: '张三', way: 'phone', reached: true },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('[2.5.2] a number that is none is refused at its field, and Enter goes from field to field', async () => {
    const asked = await openContacts();
    const user = userEvent.setup();
    await button(messages.act.log);
    await user.keyboard('l');
    const dialog = await screen.findByRole('dialog');
    const phone = await within(dialog).findByLabelText(new RegExp(messages.field.phone));
    await user.clear(phone);
    await user.type(phone, '12{Enter}');
    expect(document.activeElement).toBe(within(dialog).getByLabelText(new RegExp(messages.field.at)));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await within(dialog).findByRole('alert')).textContent).toBe(messages.error.phoneWrong);
    expect(asked).toEqual([]);
  });

  it('[2.4.3, 2.5.1] the customer’s wish opens the e-mail, which is looked over before it is sent', async () => {
    const asked = await openContacts({ way: 'email' });
    const user = userEvent.setup();
    await button(messages.act.tell);
    await user.keyboard('t');
    const dialog = await screen.findByRole('dialog');
    const text = await within(dialog).findByDisplayValue('全文');
    await user.type(text, '，谢谢');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({
      path: 'messages.send',
      input: { purpose: 'order.signedTold', channel: 'email', address: 'zhang@example.cn', text: '全文，谢谢' },
    });
  });

  it('[2.5.1] what is not known yet is not told: the panel says what to record first', async () => {
    const asked = await openContacts({ way: 'email', missing: 'messages.notYet.signedTold' });
    const user = userEvent.setup();
    await button(messages.act.tell);
    await user.keyboard('t');
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole('alert')).textContent).toBe(messages.error.notYet.signedTold);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(asked).toEqual([]);
  });
});
