import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NewestNote } from '../../../renderer/components/NewestNote.tsx';
import { PeriodChoice } from '../../../renderer/components/PeriodChoice.tsx';
import { readReportsSearch } from '../../../renderer/features/reports/search.ts';
import enCommon from '../../../resources/locales/en/common.json' with { type: 'json' };
import enReports from '../../../resources/locales/en/reports.json' with { type: 'json' };
import zhCommon from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhReports from '../../../resources/locales/zh-CN/reports.json' with { type: 'json' };
import { showOnPage } from '../show.tsx';

describe.each([
  ['zh-CN', zhCommon, zhReports],
  ['en', enCommon, enReports],
] as const)('a list that is not whole, in %s', (lng, common, reports) => {
  afterEach(cleanup);

  it('[8] work reports are picked by month or year, and the address keeps it', async () => {
    const onPick = vi.fn();
    const stretches = ['2026-12', '2026-11'];
    const label = reports.list.stretch;
    const choice = <PeriodChoice label={label} period="2026-10" periods={stretches} onPeriod={onPick} />;
    const user = await showOnPage(choice, { common, reports }, lng);
    const box = await screen.findByLabelText(label);
    expect([...box.querySelectorAll('option')].map(({ value }) => value)).toEqual([...stretches, '2026-10']);
    await user.keyboard('m');
    expect(document.activeElement).toBe(box);
    await user.selectOptions(box, '2026-11');
    expect(onPick).toHaveBeenCalledWith('2026-11');
    expect(readReportsSearch({ kind: 'daily', stretch: '2026-11' })).toEqual({ kind: 'daily', stretch: '2026-11' });
    expect(readReportsSearch({ kind: 'weekly', stretch: 2026 })).toEqual({ kind: 'weekly', stretch: '2026' });
    expect(readReportsSearch({ stretch: '2026-13' })).toEqual({});
  });

  it('[8] says that only the newest are shown, where a list is as long as a screen holds', async () => {
    await showOnPage(<NewestNote shown={200} most={200} />, { common }, lng);
    expect(await screen.findByText(common.newestRows.replace('{{most}}', '200'))).toBeTruthy();
    cleanup();
    await showOnPage(
      <>
        <i>-</i>
        <NewestNote shown={199} most={200} />
      </>,
      { common },
      lng,
    );
    expect(await screen.findByText('-')).toBeTruthy();
    expect(screen.queryByText(/200/)).toBeNull();
  });
});
