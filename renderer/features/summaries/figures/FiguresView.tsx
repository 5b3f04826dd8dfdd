import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import { shownFigures } from '../../../../shared/domain/summaries/figure-words.ts';
import {
  figureIds,
  type Figures,
  noFigure,
  ofClause,
  sectionNames,
  tellingFigures,
  toldClauses,
} from '../../../../shared/domain/summaries/figures.ts';
import { Section } from '../../../components/Section.tsx';
import { useMay } from '../../../api/session.ts';
import type { FigureSearch } from '../search.ts';
import styles from '../summaries.module.css';
import { Blame } from './Blame.tsx';
import { FigureCell } from './FigureCell.tsx';
import { LinksTable } from './LinksTable.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { useFigureName } from './words.ts';

interface FiguresViewProps {
  readonly summary: Summary;
  readonly onFigure: (shown: FigureSearch) => void;
}

/** Every figure with what it is a share of; each opens what it is made of, and a recount stands beside where it differs. */
export function FiguresView({ summary, onFigure }: FiguresViewProps) {
  const { t } = useTranslation('summaries');
  const nameOf = useFigureName();
  const { frozen, recount, scope } = summary;
  const { figures, people, links, listed } = frozen ?? recount;
  const sections = sectionNames.filter((section) => scope === 'department' || section !== 'rate');
  return (
    <>
      <Blame figures={figures} />
      {frozen && <Recount figures={figures} now={recount.figures} />}
      <ClauseTable summary={summary} figures={figures} onFigure={onFigure} />
      {people.length > 0 && <PeopleTable people={people} onFigure={onFigure} />}
      <div className={styles['sections']}>
        {sections.map((section) => (
          <Section key={section} title={t(`section.${section}`)} actions={section === 'rate' && <OrdersLink />}>
            <dl className={styles['figures']}>
              {shownFigures(section, figures).map((id) => (
                <div key={id}>
                  <dt>{nameOf(id)}</dt>
                  <dd>
                    <FigureCell id={id} figures={figures} now={frozen && recount.figures} onFigure={onFigure} />
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        ))}
      </div>
      <LinksTable links={links} onFigure={listed ? onFigure : null} />
      <ReportLink summary={summary} />
    </>
  );
}

function Recount({ figures, now }: { readonly figures: Figures; readonly now: Figures }) {
  const { t } = useTranslation('summaries');
  const differing = figureIds.filter((id) => (figures[id] ?? noFigure).n !== (now[id] ?? noFigure).n);
  return (
    <p data-tone={differing.length > 0 ? 'soon' : undefined} className={styles['note']}>
      {differing.length > 0 ? t('page.differs', { count: differing.length }) : t('page.same')}
    </p>
  );
}

function ClauseTable({ summary, figures, onFigure }: FiguresViewProps & { readonly figures: Figures }) {
  const { t } = useTranslation('summaries');
  const { frozen, recount } = summary;
  const clauses = toldClauses.filter((clause) => (figures[ofClause('due', clause)]?.n ?? 0) > 0);
  if (clauses.length === 0) return null;
  return (
    <table className={styles['table']} aria-label={t('section.byClause')}>
      <thead>
        <tr>
          <th scope="col">{t('section.byClause')}</th>
          {tellingFigures.map((name) => (
            <th key={name} scope="col">
              {t(`figure.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <tr key={clause}>
            <th scope="row">{clause}</th>
            {tellingFigures.map((name) => (
              <td key={name}>
                <FigureCell
                  id={ofClause(name, clause)}
                  figures={figures}
                  now={frozen && recount.figures}
                  onFigure={onFigure}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OrdersLink() {
  const { t } = useTranslation('summaries');
  return useMay()('orders.read') && <Link to="/orders">{t('page.orders')}</Link>;
}

/** How every duty of the month was kept, by clause. */
function ReportLink({ summary: { month, personId } }: { readonly summary: Summary }) {
  const { t } = useTranslation('summaries');
  const may = useMay();
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const search = { from: `${month}-01`, to: `${month}-${last}`, ...(personId === null ? {} : { person: personId }) };
  if (!may('tasks.report')) return null;
  return (
    <p>
      <Link to="/tasks/report" search={search}>
        {t('page.allReport')}
      </Link>
    </p>
  );
}
