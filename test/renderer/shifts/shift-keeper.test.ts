import { ORPCError } from '@orpc/client';
import { expect, it } from 'vitest';
import { createWritingKeeper } from '../../../renderer/components/writing-keeper.ts';
import { shiftKeeping } from '../../../renderer/features/shifts/page/keeping.ts';
import { emptyWriting, type ShiftWriting } from '../../../shared/domain/shifts/writing.ts';

/** Records that another window may write to. */
function records(first: ShiftWriting) {
  const stored = { state: 'open', version: 1, writing: first };
  const send = async ({ version, writing }: { version: number; writing: ShiftWriting }) => {
    if (version !== stored.version) {
      const data = { code: 'shifts.changedMeanwhile', current: { ...stored } };
      throw new ORPCError('CONFLICT', { defined: true, status: 409, data });
    }
    Object.assign(stored, { version: version + 1, writing });
    return { version: version + 1 };
  };
  return { stored, send };
}

it('stores what both windows wrote, and says so', async () => {
  const { stored, send } = records(emptyWriting);
  const keeper = createWritingKeeper(stored, shiftKeeping(send));
  keeper.change({ remarks: '乙' });
  await send({ version: 1, writing: { ...emptyWriting, remarks: '甲', notes: { one: '甲' } } });
  expect(await keeper.save()).toBe(3);
  expect(stored.writing).toMatchObject({ remarks: '甲 / 乙', notes: { one: '甲' } });
  expect(keeper.state()).toMatchObject({ state: 'saved', merged: true, error: null });
});

it('keeps what is typed when it cannot be stored, and stores it later', async () => {
  const { stored, send } = records(emptyWriting);
  let away = true;
  const keeper = createWritingKeeper(
    stored,
    shiftKeeping(async (input) => {
      if (away) throw new Error('away');
      return send(input);
    }),
  );
  keeper.change({ remarks: '客户来电' });
  expect(await keeper.save()).toBeNull();
  expect(keeper.state()).toMatchObject({ state: 'unsaved', writing: { remarks: '客户来电' } });
  away = false;
  expect(await keeper.save()).toBe(2);
  expect(stored.writing.remarks).toBe('客户来电');
});

it('takes over what another window stored, beside what is typed here', async () => {
  const { stored, send } = records(emptyWriting);
  const keeper = createWritingKeeper(stored, shiftKeeping(send));
  keeper.change({ notes: { one: '甲' } });
  await keeper.read({ version: 2, writing: { ...emptyWriting, remarks: '乙' } });
  expect(keeper.state().writing).toMatchObject({ remarks: '乙', notes: { one: '甲' } });
});
