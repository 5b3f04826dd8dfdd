/**
 * Moments of knowledge and when the report is due, made by hand from the published calendars (3.3.1.7).
 * `usual`: 08:30-17:30; `six`: 08:30-18:00; `lunch`: 08:30-12:00 and 13:30-17:30, the break counted as open or not.
 */
export type Office = 'usual' | 'six' | 'lunchOpen' | 'lunchClosed';

export interface DatedCase {
  readonly office: Office;
  /** `2026-09-30T17:58` on the wall of Beijing. */
  readonly known: string;
  readonly due: string;
  readonly regime: 'working' | 'afterHours';
  readonly why: string;
}

const row = (office: Office, known: string, due: string, regime: DatedCase['regime'], why: string): DatedCase => {
  return { office, known, due, regime, why };
};
const working = (office: Office, known: string, due: string, why: string) => row(office, known, due, 'working', why);
const after = (office: Office, known: string, due: string, why: string) => row(office, known, due, 'afterHours', why);

export const cases: readonly DatedCase[] = [
  // The eve of National Day 2026: Wednesday, 30 September; free from 1 to 7 October.
  working('six', '2026-09-30T17:58', '2026-09-30T18:03', 'the office closes before the five minutes are over'),
  working('six', '2026-09-30T17:59', '2026-09-30T18:04', 'the last minute'),
  after('six', '2026-09-30T18:00', '2026-10-08T09:00', 'closing time itself is closed'),
  after('six', '2026-09-30T18:01', '2026-10-08T09:00', 'over all seven days of National Day'),
  after('usual', '2026-09-30T17:58', '2026-10-08T09:00', 'an office that closes at 17:30'),
  working('usual', '2026-09-30T17:29', '2026-09-30T17:34', 'the last minute of the usual hours'),
  after('usual', '2026-09-30T17:30', '2026-10-08T09:00', 'closing time of the usual hours'),
  after('usual', '2026-10-01T00:00', '2026-10-08T09:00', 'the first midnight of the holiday'),
  after('usual', '2026-10-04T10:00', '2026-10-08T09:00', 'a Sunday in the middle of it'),
  after('usual', '2026-10-07T23:59', '2026-10-08T09:00', 'the last minute of the holiday'),
  after('usual', '2026-10-08T08:29', '2026-10-08T09:00', 'before opening of the first day'),
  working('usual', '2026-10-08T08:30', '2026-10-08T08:35', 'opening itself is open'),
  // Make-up days of 2026.
  working('usual', '2026-10-10T10:00', '2026-10-10T10:05', 'a Saturday that is worked'),
  after('usual', '2026-10-09T18:00', '2026-10-10T09:00', 'Friday evening before a Saturday that is worked'),
  after('usual', '2026-10-10T17:30', '2026-10-12T09:00', 'that Saturday evening, over the Sunday'),
  working('usual', '2026-09-20T09:00', '2026-09-20T09:05', 'a Sunday that is worked'),
  after('usual', '2026-09-19T12:00', '2026-09-20T09:00', 'the Saturday before it'),
  after('usual', '2026-09-18T17:45', '2026-09-20T09:00', 'the Friday before it'),
  after('usual', '2026-09-20T20:00', '2026-09-21T09:00', 'the evening of it'),
  working('usual', '2026-02-14T17:25', '2026-02-14T17:30', 'the Saturday before the Spring Festival'),
  after('usual', '2026-02-14T17:30', '2026-02-24T09:00', 'over the whole Spring Festival'),
  after('usual', '2026-02-23T12:00', '2026-02-24T09:00', 'its last day'),
  working('usual', '2026-02-28T11:00', '2026-02-28T11:05', 'the Saturday worked after it'),
  after('usual', '2026-02-27T17:30', '2026-02-28T09:00', 'the Friday before that Saturday'),
  after('usual', '2026-02-28T18:00', '2026-03-02T09:00', 'the evening of that Saturday'),
  working('usual', '2026-01-04T09:30', '2026-01-04T09:35', 'the Sunday worked for New Year'),
  after('usual', '2026-01-03T09:30', '2026-01-04T09:00', 'the last day of New Year'),
  working('usual', '2026-05-09T16:00', '2026-05-09T16:05', 'the Saturday worked for Labour Day'),
  after('usual', '2026-05-08T19:00', '2026-05-09T09:00', 'the Friday before it'),
  // Holidays of 2026.
  after('usual', '2026-04-03T17:31', '2026-04-07T09:00', 'Friday before Qingming'),
  after('usual', '2026-04-06T15:00', '2026-04-07T09:00', 'Qingming Monday'),
  after('usual', '2026-04-30T17:30', '2026-05-06T09:00', 'the eve of Labour Day'),
  after('usual', '2026-05-05T23:00', '2026-05-06T09:00', 'its last evening'),
  after('usual', '2026-06-18T17:40', '2026-06-22T09:00', 'the eve of the Dragon Boat Festival'),
  after('usual', '2026-06-19T09:00', '2026-06-22T09:00', 'the Friday of it'),
  after('usual', '2026-09-24T17:30', '2026-09-28T09:00', 'the eve of Mid-Autumn'),
  after('usual', '2026-09-27T21:00', '2026-09-28T09:00', 'its Sunday'),
  // The turn of the year.
  working('usual', '2025-12-31T17:28', '2025-12-31T17:33', 'the last minutes of the year'),
  after('usual', '2025-12-31T17:30', '2026-01-04T09:00', 'New Year’s Eve, due on a Sunday that is worked'),
  after('usual', '2026-01-01T00:00', '2026-01-04T09:00', 'the first moment of the year'),
  after('usual', '2024-12-31T18:00', '2025-01-02T09:00', 'New Year 2025 is one day'),
  after('usual', '2026-12-31T18:00', '2027-01-01T09:00', 'a year without official days: assumed, and said so'),
  // 2025.
  working('usual', '2025-01-26T10:00', '2025-01-26T10:05', 'a Sunday worked before the Spring Festival 2025'),
  after('usual', '2025-01-27T17:30', '2025-02-05T09:00', 'its eve'),
  working('usual', '2025-02-08T10:00', '2025-02-08T10:05', 'the Saturday worked after it'),
  working('usual', '2025-04-27T14:00', '2025-04-27T14:05', 'the Sunday worked for Labour Day 2025'),
  after('usual', '2025-09-30T18:01', '2025-10-09T09:00', 'National Day and Mid-Autumn together'),
  working('usual', '2025-09-28T08:30', '2025-09-28T08:35', 'the Sunday worked before it'),
  working('usual', '2025-10-11T17:29', '2025-10-11T17:34', 'the Saturday worked after it'),
  after('usual', '2025-10-11T17:31', '2025-10-13T09:00', 'its evening'),
  // 2024.
  working('usual', '2024-02-04T10:00', '2024-02-04T10:05', 'a Sunday worked in 2024'),
  after('usual', '2024-02-09T17:30', '2024-02-18T09:00', 'Spring Festival 2024, back on a Sunday'),
  working('usual', '2024-02-18T09:00', '2024-02-18T09:05', 'that Sunday'),
  after('usual', '2024-02-29T18:00', '2024-03-01T09:00', 'a leap day'),
  // Usual weeks.
  working('usual', '2026-11-23T10:00', '2026-11-23T10:05', 'a Monday morning'),
  working('usual', '2026-11-23T08:30', '2026-11-23T08:35', 'opening'),
  after('usual', '2026-11-23T08:29', '2026-11-23T09:00', 'a minute before opening: nine of the same day'),
  after('usual', '2026-11-23T00:00', '2026-11-23T09:00', 'midnight of a working day: nine of the same day'),
  after('usual', '2026-11-23T06:15', '2026-11-23T09:00', 'early morning'),
  after('usual', '2026-11-23T23:59', '2026-11-24T09:00', 'the last minute of a working day'),
  after('usual', '2026-11-27T17:30', '2026-11-30T09:00', 'Friday at closing'),
  after('usual', '2026-11-27T18:01', '2026-11-30T09:00', 'Friday evening'),
  after('usual', '2026-11-28T11:00', '2026-11-30T09:00', 'Saturday'),
  after('usual', '2026-11-29T23:59', '2026-11-30T09:00', 'Sunday before midnight'),
  after('usual', '2026-11-30T07:00', '2026-11-30T09:00', 'Monday before opening'),
  // Lunch.
  working('lunchOpen', '2026-11-23T12:00', '2026-11-23T12:05', 'the break counts as open for reports'),
  working('lunchOpen', '2026-11-23T12:45', '2026-11-23T12:50', 'in the middle of it'),
  working('lunchOpen', '2026-11-23T13:29', '2026-11-23T13:34', 'its last minute'),
  working('lunchOpen', '2026-11-23T11:58', '2026-11-23T12:03', 'into the break'),
  after('lunchOpen', '2026-11-23T17:30', '2026-11-24T09:00', 'the evening is no break'),
  working('lunchClosed', '2026-11-23T11:59', '2026-11-23T12:04', 'before the break, where it does not count'),
  after('lunchClosed', '2026-11-23T12:00', '2026-11-24T09:00', 'in a break that does not count'),
  after('lunchClosed', '2026-11-23T13:29', '2026-11-24T09:00', 'its last minute'),
  working('lunchClosed', '2026-11-23T13:30', '2026-11-23T13:35', 'after it'),
  after('lunchClosed', '2026-11-27T12:30', '2026-11-30T09:00', 'a Friday’s break'),
];
