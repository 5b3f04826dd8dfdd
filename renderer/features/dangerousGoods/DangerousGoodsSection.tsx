import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusingModeOf } from '../../../shared/domain/dangerousGoods/judge-order.ts';
import { matchGoods } from '../../../shared/domain/dangerousGoods/match-goods.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { queries } from '../../api/client.ts';
import { Answer } from './Answer.tsx';
import styles from './dangerousGoods.module.css';
import { LetterLine } from './LetterLine.tsx';
import { MatchList } from './MatchList.tsx';
import { RefusedList } from './RefusedList.tsx';

export interface DangerousGoodsSectionProps {
  readonly form: Pick<OrderForm, 'dangerousDeclared' | 'dangerousDetails' | 'jobType' | 'mode' | 'goods'>;
  /** Puts a value into the form; paths are `dangerousDeclared` and `dangerousDetails`. */
  readonly set: (path: 'dangerousDeclared' | 'dangerousDetails', value: string) => void;
  readonly customerId: string | null;
  /** Id of the draft, which becomes the order's; `null` while nothing is saved yet. */
  readonly orderId: string | null;
}

/** 1.1, 1.2.1-3: the question, with the list beside it, what the goods' names say, and the notice on file. */
export function DangerousGoodsSection({ form, set, customerId, orderId }: DangerousGoodsSectionProps) {
  const { t } = useTranslation('dangerousGoods');
  const words = useQuery(queries.dangerousGoods.words.queryOptions());
  const mode = refusingModeOf(form);
  const matches = matchGoods(
    form.goods.map(({ name }) => name),
    words.data ?? [],
  );
  return (
    <div className={styles['section']}>
      <div className={styles['ask']}>
        <Answer form={form} set={set} explain={matches.length > 0} />
        <MatchList
          matches={matches}
          mode={mode}
          explained={form.dangerousDeclared === 'yes' || form.dangerousDetails.trim() !== ''}
        />
        {customerId ? (
          <LetterLine customerId={customerId} orderId={orderId} />
        ) : (
          <p className={styles['hint']}>{t('section.chooseClient')}</p>
        )}
      </div>
      <RefusedList words={words.data ?? []} mode={mode} matched={matches.map(({ word }) => word.category)} />
    </div>
  );
}
