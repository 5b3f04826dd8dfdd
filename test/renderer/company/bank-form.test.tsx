import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { BankForm } from '../../../renderer/features/company/BankForm.tsx';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import company from '../../../resources/locales/zh-CN/company.json' with { type: 'json' };
import { noBank } from '../../../shared/domain/company/bank.ts';
import { showPart } from '../show.tsx';

describe('where customers pay', () => {
  it('[7.1.2] is typed and saved by keyboard, once its numbers can be right', async () => {
    const saved: unknown[] = [];
    connectTo({
      call: async (path, input) => {
        if (path.join('.') !== 'company.saveBank') return {};
        saved.push(input);
        return { ...noBank, accountNumber: '622202 1234', version: 1 };
      },
    });
    const user = await showPart(<BankForm bank={{ ...noBank, version: 0 }} />, { common, company }, 'zh-CN');
    const number = screen.getByLabelText(company.bank.accountNumber);
    number.focus();
    await user.paste('6222-02');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(company.issue.accountNumber)).toBeTruthy();
    expect(saved).toEqual([]);
    await user.clear(number);
    await user.paste('622202 1234');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(saved).toEqual([{ ...noBank, accountNumber: '622202 1234', version: 0 }]));
  });
});
