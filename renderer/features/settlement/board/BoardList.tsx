import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../../shared/contract/settlement-board.ts';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { BoardSearch } from '../search.ts';
import styles from '../settlement.module.css';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardGrid } from './BoardGrid.tsx';
import { countsOf } from './rows.ts';

interface BoardListProps {
  readonly board: { readonly month: string; readonly rows: readonly BoardRow[]; readonly mayClose: boolean };
  /** Those of its rows that are asked for. */
  readonly shown: readonly BoardRow[];
  readonly search: BoardSearch;
  readonly onChange: (patch: Partial<Record<keyof BoardSearch, unknown>>) => void;
}

/** Where one stood when the list was left, for coming back to it. */
let lastStood: string | undefined;

/** The customers of the month that are asked for; Enter opens the statement, or makes its draft. */
export function BoardList({ board, shown, search, onChange }: BoardListProps) {
  const { t } = useTranslation('settlement');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(lastStood);
  const { stage, text, turn } = search;
  const { rows, month } = board;
  const counts = useMemo(() => countsOf(rows), [rows]);
  const open = (id: string) => void navigate({ to: '/settlement/$id', params: { id } });
  const draft = useMutation(queries.settlement.statements.draft.mutationOptions({ onSuccess: ({ id }) => open(id) }));
  const choose = (id: string) => {
    lastStood = id;
    setChosen(id);
  };
  const filtered = Boolean(stage ?? text ?? turn ?? search.mine);
  return (
    <>
      <BoardFilters counts={counts} total={rows.length} search={search} onChange={onChange} />
      <ProblemNote error={draft.error} />
      {shown.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'board.noneFound' : 'board.none')}
          text={t(filtered ? 'board.noneFoundText' : 'board.noneText')}
          action={
            filtered && (
              <Button onClick={() => onChange({ stage: undefined, text: undefined, turn: undefined, mine: undefined })}>
                {t('board.clear')}
              </Button>
            )
          }
        />
      ) : (
        <BoardGrid
          rows={shown}
          chosen={chosen}
          onChoose={choose}
          onOpen={({ statementId, customerId }) => {
            if (statementId !== null) open(statementId);
            else if (board.mayClose && !draft.isPending) draft.mutate({ customerId, month });
          }}
          onCustomer={({ customerId }) => void navigate({ to: '/customers/$id', params: { id: customerId } })}
        />
      )}
      <p className={styles['keys']}>{t('board.keys')}</p>
    </>
  );
}
