import { useTranslation } from 'react-i18next';
import type { CountedMonth } from '../../../../shared/contract/summaries.ts';
import { peopleFigures } from '../../../../shared/domain/summaries/figure-words.ts';
import { useKeptName } from '../../../components/useKeptName.ts';
import type { FigureSearch } from '../search.ts';
import styles from '../summaries.module.css';
import { useFigureName } from './words.ts';

interface PeopleTableProps {
  readonly people: CountedMonth['people'];
  readonly onFigure: (shown: FigureSearch) => void;
}

/** The department person by person, by name and not by blame. */
export function PeopleTable({ people, onFigure }: PeopleTableProps) {
  const { t } = useTranslation('summaries');
  const nameOf = useKeptName();
  const figureName = useFigureName();
  return (
    <table className={styles['table']} aria-label={t('section.people')}>
      <thead>
        <tr>
          <th scope="col">{t('section.people')}</th>
          {peopleFigures.map((id) => (
            <th key={id} scope="col">
              {figureName(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">{nameOf(person.id, person.name)}</th>
            {peopleFigures.map((id) => {
              const n = person.figures[id]?.n ?? 0;
              const what = `${nameOf(person.id, person.name)} · ${figureName(id)}`;
              return (
                <td key={id} className="num">
                  {n === 0 ? (
                    <span className="faint">0</span>
                  ) : (
                    <button
                      type="button"
                      aria-label={t('page.open', { what, count: n })}
                      onClick={() => onFigure({ figure: id, person: person.id })}
                    >
                      {n}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
