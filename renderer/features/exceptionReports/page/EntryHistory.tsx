import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportEntry } from '../../../../shared/contract/report-schemas.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useEntryText } from './useEntryText.ts';
import styles from './page.module.css';

interface EntryHistoryProps {
  /** As it is now: with all that was ever added. */
  readonly report: Report;
  /** What the page shows; `null` for now. */
  readonly moment: number | null;
  readonly onMoment: (at: number | null) => void;
}

/** Everything that was added, each by whom and when. The slider, the arrows or a line show the report as it was then. */
export function EntryHistory({ report, moment, onMoment }: EntryHistoryProps) {
  const { t } = useTranslation('exceptionReports');
  const timeText = useTimeText();
  const id = useId();
  const { entries } = report;
  const last = entries.length - 1;
  const here =
    moment === null
      ? last
      : Math.max(
          entries.findLastIndex(({ at }) => at <= moment),
          0,
        );
  const go = (index: number) => {
    const entry = entries[Math.min(Math.max(index, 0), last)];
    if (entry) onMoment(entry === entries[last] ? null : entry.at);
  };
  useShortcut('bracketleft', () => go(here - 1), { inFields: false });
  useShortcut('bracketright', () => go(here + 1), { inFields: false });
  useShortcut('escape', () => onMoment(null), { enabled: moment !== null });
  return (
    <Section
      title={t('page.history')}
      actions={
        <>
          <Kbd keys="[" />
          <Kbd keys="]" />
        </>
      }
    >
      {last > 0 && (
        <label className={styles['slider']} htmlFor={id}>
          {moment === null ? t('page.asItIs') : t('page.asOf', { at: timeText(moment, 'near') })}
          <input
            id={id}
            type="range"
            min={0}
            max={last}
            value={here}
            aria-valuetext={entries[here] ? timeText(entries[here].at, 'full') : ''}
            onChange={(event) => go(Number(event.target.value))}
          />
          {moment !== null && (
            <Button onClick={() => onMoment(null)}>
              {t('page.backToNow')} <Kbd keys="escape" />
            </Button>
          )}
        </label>
      )}
      <ol className={styles['entries']}>
        {entries.toReversed().map((entry) => (
          <Entry
            key={entry.seq}
            entry={entry}
            later={moment !== null && entry.at > moment}
            onShow={() => go(entries.indexOf(entry))}
          />
        ))}
      </ol>
    </Section>
  );
}

interface EntryProps {
  readonly entry: ReportEntry;
  /** Not known yet at the moment that is shown. */
  readonly later: boolean;
  readonly onShow: () => void;
}

function Entry({ entry, later, onShow }: EntryProps) {
  const { t } = useTranslation('exceptionReports');
  const nameOf = useKeptName();
  const text = useEntryText()(entry);
  return (
    <li data-later={later || undefined}>
      <button type="button" onClick={onShow} title={t('page.showThen')}>
        <Time at={entry.at} show="near" />
      </button>
      <span>
        <b>
          {entry.seq}. {t(`entry.${entry.kind}`)}
        </b>{' '}
        {text}
        <small>
          {nameOf(entry.byId, entry.byName)} · {entry.workstation}
        </small>
      </span>
    </li>
  );
}
