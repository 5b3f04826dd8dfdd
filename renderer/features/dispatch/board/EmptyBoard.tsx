import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../shared/contract/dispatch.ts';
import { addDays } from '../../../../shared/lib/dates.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';

interface EmptyBoardProps {
  readonly board: Board;
  readonly onDay: (day: string) => void;
  readonly onNew: () => void;
}

/** A day without orders, or a company without vehicles: what could be done now. */
export function EmptyBoard({ board, onDay, onNew }: EmptyBoardProps) {
  const { t } = useTranslation('dispatch');
  const may = useMay();
  const navigate = useNavigate();
  const day = dayText(board.day, useLanguage());
  if (board.vehicles.length === 0) {
    const enter = () => void navigate({ to: '/dispatch/fleet' });
    return (
      <EmptyState
        title={t('board.noFleet')}
        text={t('board.noFleetText')}
        action={may('dispatch.administer') && <Button onClick={enter}>{t('act.fleet')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('board.empty', { day })}
      text={t('board.emptyText')}
      action={
        <>
          <Button onClick={() => onDay(addDays(board.day, 1))}>{t('act.later')}</Button>{' '}
          {may('dispatch.plan') && <Button onClick={onNew}>{t('act.newTrip')}</Button>}
        </>
      }
    />
  );
}
