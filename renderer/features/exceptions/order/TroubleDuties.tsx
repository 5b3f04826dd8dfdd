import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import type { InformedParty } from '../../../../shared/domain/exceptions/values.ts';
import { queries } from '../../../api/client.ts';
import { Time } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { DueTag, useTaskWords } from '../../tasks/public.ts';
import { InformPanel } from '../panels/InformPanel.tsx';
import styles from './trouble.module.css';

/** Whom a duty asks to speak to. */
const whomOf: Readonly<Record<string, InformedParty>> = {
  'trouble.freightAsked': 'centre',
  'trouble.dispatchAsked': 'centre',
  'trouble.partnerAsked': 'partner',
  'trouble.consignorInformed': 'consignor',
  'trouble.consigneeInformed': 'consignee',
  'trouble.progressTold': 'client',
};

interface TroubleDutiesProps {
  readonly orderId: string;
  readonly open: readonly Trouble[];
  readonly writes: boolean;
}

/** What the manual asks for next, with its clock; a call is logged where it is asked for. */
export function TroubleDuties({ orderId, open, writes }: TroubleDutiesProps) {
  const { t } = useTranslation('exceptions');
  const words = useTaskWords();
  const now = useNow();
  const [asked, setAsked] = useState<InformedParty | null>(null);
  const read = useQuery(queries.tasks.ofSubject.queryOptions({ input: { subjectId: orderId } }));
  const due = (read.data ?? [])
    .filter(({ ruleId, storedState }) => ruleId.startsWith('trouble.') && storedState === 'open')
    .toSorted((one, other) => one.dueAt - other.dueAt);
  const [first] = open;
  return (
    <div className={styles['duties']}>
      <h3>{t('panel.duties')}</h3>
      {read.data && due.length === 0 && <p className={styles['none']}>{t('panel.noDuties')}</p>}
      <ul>
        {due.map((task) => {
          const whom = whomOf[task.ruleId];
          return (
            <li key={task.id}>
              <DueTag task={task} now={now} />
              <span title={words.duty(task)}>{words.name(task.ruleId)}</span>
              <Time at={task.dueAt} show="near" />
              {writes && whom && (
                <button type="button" onClick={() => setAsked(whom)}>
                  {t('do.inform')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {asked && first && <InformPanel trouble={first} whom={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
