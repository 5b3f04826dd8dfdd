import { describe, expect, it } from 'vitest';
import { readHours } from '../../../renderer/features/tasks/quiet/typed-quiet.ts';
import { filterOf, lineFilterOf, monthOf, totalLine } from '../../../renderer/features/tasks/report/report-filter.ts';
import { readReportSearch } from '../../../renderer/features/tasks/report/report-search.ts';
import { testId } from '../../helpers/test-ids.ts';

const today = '2026-11-23';

describe('[3.4] the compliance report by its address', () => {
  it('is this month’s by clause where nothing is said, and passes over what makes no sense', () => {
    expect(
      readReportSearch({ by: 'weather', from: '2026-02-30', to: '2026-03-01', person: 'x', figure: 'met' }),
    ).toEqual({});
    expect(filterOf({}, today)).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
      clause: null,
      personId: null,
      customerId: null,
    });
  });

  it.each([
    ['2026-11-23', 0, '2026-11-01', '2026-11-30'],
    ['2026-12-31', 1, '2027-01-01', '2027-01-31'],
    ['2024-03-31', -1, '2024-02-01', '2024-02-29'],
  ])('the month of %s and %i is %s to %s', (day, away, from, to) => {
    expect(monthOf(day, away)).toEqual({ from, to });
  });

  it('asks for the tasks of a line by clause, person, role, client, or for those of nobody', () => {
    const id = testId(7);
    expect(lineFilterOf({}, today, '2.2.1')).toMatchObject({ clause: '2.2.1', without: null });
    expect(lineFilterOf({ by: 'person' }, today, id)).toMatchObject({ personId: id, ownerRole: null });
    expect(lineFilterOf({ by: 'person' }, today, 'role:csClerk')).toMatchObject({
      personId: null,
      ownerRole: 'csClerk',
    });
    expect(lineFilterOf({ by: 'person' }, today, '')).toMatchObject({ without: 'owner' });
    expect(lineFilterOf({ by: 'customer' }, today, id)).toMatchObject({ customerId: id });
    expect(lineFilterOf({ by: 'customer' }, today, '')).toMatchObject({ without: 'customer' });
    expect(lineFilterOf({ clause: '2.2.1', by: 'person' }, today, totalLine)).toMatchObject({
      clause: '2.2.1',
      personId: null,
    });
  });
});

describe('quiet hours as they are typed', () => {
  const hours = (from: string, to: string) => readHours({ on: true, from, to });

  it('may run over midnight and end at 24:00', () => {
    expect(hours('21:00', '7')).toEqual({ hours: { from: '21:00', to: '07:00' }, faults: {} });
    expect(hours('2230', '24:00')).toEqual({ hours: { from: '22:30', to: '24:00' }, faults: {} });
    expect(hours('24:00', '06:00').hours).toEqual({ from: '00:00', to: '06:00' });
    expect(readHours({ on: false, from: '?', to: '?' })).toEqual({ hours: null, faults: {} });
  });

  it('are refused at their field where they are no time, or none at all', () => {
    expect(hours('25:00', 'x').faults).toEqual({ from: 'unread', to: 'unread' });
    expect(hours('08:00', '8').faults).toEqual({ to: 'same' });
  });
});
