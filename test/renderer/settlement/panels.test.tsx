import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DisputePanel } from '../../../renderer/features/settlement/page/panels/DisputePanels.tsx';
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { statement } from './samples.ts';
import { listen, pasteInto, send, show } from './screen.tsx';

const nothing = () => {};

function field(label: string) {
  return screen.getByLabelText(`${label}*`);
}

describe('a dispute', () => {
  it('[7.1.4] of an order that left the statement is refused where the order is chosen', async () => {
    listen({
      'settlement.statements.dispute': () => {
        const issues = [{ path: 'orderId', code: 'settlement.notOnIt' }];
        throw new ORPCError('REFUSED', { data: { code: 'settlement.notOnIt', params: {}, issues } });
      },
    });
    const user = await show(<DisputePanel statement={statement()} orderId={testId(10)} onClose={nothing} />);
    await pasteInto(user, field(settlement.field.raisedBy), 'Zhou');
    await pasteInto(user, field(settlement.field.dispute), 'Too dear');
    await user.keyboard(send);
    await expect.poll(() => field(settlement.field.order).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe(settlement.error.notOnIt);
  });
});
