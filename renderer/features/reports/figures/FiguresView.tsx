import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { isCounted } from '../../../../shared/domain/kpi/figures.ts';
import { missedTag, shownFigures, shownSections, shownTables } from '../../../../shared/domain/reports/figures.ts';
import { movementLine } from '../../../../shared/domain/reports/movement-words.ts';
import { Section } from '../../../components/Section.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { OnTag } from '../search.ts';
import styles from '../reports.module.css';
import { Count } from './Count.tsx';
import { LinesTable } from './LinesTable.tsx';
import { RowsTable } from './RowsTable.tsx';
import { useTagName } from './words.ts';

interface FiguresViewProps {
  readonly report: WorkReport;
  readonly onTag: OnTag;
}

/** What moved, the figures of the service, what was counted; each number opens what it is made of. */
export function FiguresView({ report, onTag }: FiguresViewProps) {
  const { t } = useTranslation('reports');
  const nameOf = useTagName();
  const { kind, counted, unlisted } = report;
  return (
    <>
      {kind !== 'daily' && <Movements report={report} onTag={onTag} />}
      {counted.lines.length > 0 && <LinesTable kind={kind} lines={counted.lines} onTag={onTag} />}
      <div className={styles['sections']}>
        {shownSections[kind].map((section) => (
          <Section key={section} title={t(`section.${section}`)}>
            <dl className={styles['figures']}>
              {shownFigures(kind, section).map((figure) => (
                <div key={figure}>
                  <dt>{t(`figure.${figure}`)}</dt>
                  <dd>
                    <Count n={counted.figures[figure] ?? 0} what={nameOf(figure)} onOpen={() => onTag(figure)} />
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        ))}
      </div>
      {shownTables[kind].map((table) => (
        <RowsTable
          key={table}
          table={table}
          rows={counted.tables[table] ?? []}
          listed={!unlisted.includes(table)}
          onTag={onTag}
        />
      ))}
    </>
  );
}

function Movements({ report: { kind, counted }, onTag }: FiguresViewProps) {
  const { t } = useTranslation('reports');
  const translate = useTranslate();
  const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
    translate(key.includes(':') ? key : `reports:${key}`, params);
  return (
    <Section title={t('page.movements')}>
      {counted.movements.length === 0 ? (
        <p>{t('page.noMovement')}</p>
      ) : (
        <ul className={styles['moved']}>
          {counted.movements.map((movement) => (
            <li key={movement.figure} data-tone={movement.worse ? 'late' : 'done'}>
              {isCounted(movement.figure) ? (
                <button
                  type="button"
                  className={styles['count'] ?? ''}
                  onClick={() => onTag(missedTag(movement.figure))}
                >
                  {movementLine(movement, counted.lines, kind, say)}
                </button>
              ) : (
                movementLine(movement, counted.lines, kind, say)
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
