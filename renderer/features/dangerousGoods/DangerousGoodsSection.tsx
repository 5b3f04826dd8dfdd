import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusingModeOf } from '../../../shared/domain/dangerousGoods/judge-order.ts';
import { matchGoods } from '../../../shared/domain/dangerousGoods/match-goods.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { queries } from '../../api/client.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { Answer } from './Answer.tsx';
import { Details } from './Details.tsx';
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
  /** What the clerk has been past without giving it. */
  readonly missing: { readonly answer: boolean; readonly details: boolean };
}

/**
 * 1.1, 1.2.1-3: the question with the notice on file, in one line; below it, as soon as there is something to tell or to
 * note, what the goods' names say and the list of what is refused.
 */
export function DangerousGoodsSection({ form, set, customerId, orderId, missing }: DangerousGoodsSectionProps) {
  const { t } = useTranslation('dangerousGoods');
  const id = useId();
  const words = useQuery(queries.dangerousGoods.words.queryOptions());
  const [chosen, setChosen] = useState<boolean | null>(null);
  const mode = refusingModeOf(form);
  const matches = matchGoods(
    form.goods.map(({ name }) => name),
    words.data ?? [],
  );
  const explained = form.dangerousDeclared === 'yes' || form.dangerousDetails.trim() !== '';
  const toNote = explained || matches.length > 0;
  const open = chosen ?? toNote;
  const toggle = () => setChosen(!open);
  return (
    <div className={styles['section']}>
      <Answer answered={form.dangerousDeclared} missing={missing.answer} set={set} onList={toggle} />
      {/* Enter comes here from the answer, before it comes by the notice, which stands above. */}
      {toNote && (
        <div className={styles['ask']}>
          <Details form={form} missing={missing.details} set={set} />
          <MatchList matches={matches} mode={mode} explained={explained} />
        </div>
      )}
      {customerId && <LetterLine customerId={customerId} orderId={orderId} />}
      <button
        type="button"
        tabIndex={-1}
        className={styles['listSwitch']}
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
      >
        {t('section.refused')} <Kbd keys="space" />
      </button>
      <span className={styles['break']} />
      {open && (
        <div id={id} className={styles['list']}>
          <RefusedList words={words.data ?? []} mode={mode} matched={matches.map(({ word }) => word.category)} />
        </div>
      )}
    </div>
  );
}
