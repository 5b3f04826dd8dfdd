import { useTranslation } from 'react-i18next';
import { type Stage, stages } from '../../../../shared/domain/settlement/stage.ts';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { focusRows } from '../focus.ts';
import type { BoardSearch } from '../search.ts';

interface BoardFiltersProps {
  readonly counts: ReadonlyMap<Stage, number>;
  readonly total: number;
  readonly search: BoardSearch;
  readonly onChange: (patch: Partial<Record<keyof BoardSearch, unknown>>) => void;
}

/** Whose customers, whose turn, and each step with how many stand at it. */
export function BoardFilters({ counts, total, search, onChange }: BoardFiltersProps) {
  const { t } = useTranslation('settlement');
  return (
    <div className={filters['filters']} role="search">
      <SearchBox
        narrow
        label={t('board.search')}
        text={search.text ?? ''}
        onText={(text) => onChange({ text: text || undefined })}
        onLeave={focusRows}
      />
      <Chip
        label={t('board.mine')}
        active={search.mine === true}
        onToggle={(on) => onChange({ mine: on || undefined })}
      />
      <Chip
        label={t('board.myTurn')}
        active={search.turn === true}
        onToggle={(on) => onChange({ turn: on || undefined })}
      />
      <Chip
        label={t('board.all', { count: total })}
        active={search.stage === undefined}
        onToggle={() => onChange({ stage: undefined })}
      />
      {stages
        .filter((stage) => counts.has(stage) || stage === search.stage)
        .map((stage) => (
          <Chip
            key={stage}
            label={
              <>
                {t(`stage.${stage}`)} <span className="num">{counts.get(stage) ?? 0}</span>
              </>
            }
            active={search.stage === stage}
            onToggle={(on) => onChange({ stage: on ? stage : undefined })}
          />
        ))}
    </div>
  );
}
