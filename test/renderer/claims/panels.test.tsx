import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { DecidePanel } from '../../../renderer/features/claims/section/DecidePanel.tsx';
import { RaisePanel } from '../../../renderer/features/claims/section/RaisePanel.tsx';
import { SettlePanel, type TypedClaim } from '../../../renderer/features/claims/section/SettlePanel.tsx';
import attachments from '../../../resources/locales/en/attachments.json' with { type: 'json' };
import claims from '../../../resources/locales/en/claims.json' with { type: 'json' };
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import type { Claim } from '../../../shared/contract/claims.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

interface Call {
  readonly path: string;
  readonly input: unknown;
}

let calls: Call[];

beforeEach(() => {
  calls = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      calls.push({ path: name, input });
      return {};
    },
  });
});

const show = (children: ReactNode) => showPart(children, { common, claims, attachments });

const reportId = testId(1);
const authority = { limit: 20_000, already: 5_000, left: 15_000 };
const send = '{Control>}{Enter}{/Control}';

describe('the panels of damage', () => {
  it('[3.3.2.3] nothing is settled without amount, consignee and receipt', async () => {
    const user = await show(
      <SettlePanel reportId={reportId} authority={authority} onRaise={() => {}} onClose={() => {}} />,
    );
    expect(screen.getByText(/¥200\.00.*¥150\.00/)).toBeTruthy();
    await user.keyboard(send);
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      claims.error.amountMissing,
      claims.error.consigneeMissing,
      claims.error.receiptMissing,
    ]);
    expect(calls).toEqual([]);
  });

  it('[3.3.2.3, 4.3.1.6] what is above the limit goes on as a claim with all that was typed', async () => {
    let raised: TypedClaim | null = null;
    const user = await show(
      <SettlePanel
        reportId={reportId}
        authority={authority}
        onRaise={(typed) => (raised = typed)}
        onClose={() => {}}
      />,
    );
    await user.type(screen.getByLabelText('Amount (yuan)*'), '150');
    expect(screen.queryByText(claims.settle.above)).toBeNull();
    await user.type(screen.getByLabelText('Amount (yuan)*'), '.01');
    await user.type(screen.getByLabelText('Consignee*'), 'Li Si');
    await user.click(screen.getByRole('button', { name: claims.settle.toClaim }));
    expect(raised).toEqual({ asked: '150.01', consignee: 'Li Si', note: '' });
  });

  it('[3.3.2.3] a claim goes out with its amount in fen, or without one', async () => {
    const start = { asked: '4,800.50', consignee: 'Li Si', note: '' };
    const user = await show(<RaisePanel reportId={reportId} start={start} onClose={() => {}} />);
    await user.type(screen.getByLabelText('What is damaged*'), 'Four screens');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      { path: 'claims.raise', input: { reportId, asked: 480_050, consignee: 'Li Si', note: 'Four screens' } },
    ]);
  });

  it('[3.3.2.3] a decision is sent only when its shares are the whole to the fen', async () => {
    const claim = { id: testId(2), version: 3, kind: null, asked: 10_001, compensation: 0, penalty: 0 } as Claim;
    const user = await show(<DecidePanel claim={{ ...claim, shares: [], party: null }} onClose={() => {}} />);
    await user.selectOptions(screen.getByLabelText('Responsible party*'), 'carrier');
    await user.type(screen.getByLabelText('Decision*'), 'The carrier pays most of it');
    await user.click(screen.getByRole('button', { name: claims.decide.addShare }));
    const [, second] = screen.getAllByLabelText('Share (yuan)');
    if (!second) throw new Error('No second share');
    await user.type(second, '33.34');
    await user.keyboard(send);
    expect(screen.getByText(/The shares add up to ¥133\.35/)).toBeTruthy();
    expect(calls).toEqual([]);
    const [first] = screen.getAllByLabelText('Share (yuan)');
    if (!first) throw new Error('No first share');
    await user.clear(first);
    await user.type(first, '66.67');
    const [, name] = screen.getAllByLabelText('Name');
    if (!name) throw new Error('No second bearer');
    await user.type(name, 'Shunda');
    await user.keyboard(send);
    expect(calls).toMatchObject([
      {
        path: 'claims.decide',
        input: {
          id: claim.id,
          version: 3,
          kind: 'compensation',
          compensation: 10_001,
          penalty: 0,
          party: 'carrier',
          shares: [
            { bearer: 'company', name: '', fen: 6_667 },
            { bearer: 'carrier', name: 'Shunda', fen: 3_334 },
          ],
        },
      },
    ]);
  });
});
