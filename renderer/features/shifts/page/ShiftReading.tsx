import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../../shared/contract/shifts.ts';
import { queries } from '../../../api/client.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../shifts.module.css';
import { ShiftActs } from './ShiftActs.tsx';
import { FateTag, ShiftLines } from './ShiftLines.tsx';

/** A list that is read: as it was handed over, with what was finished meanwhile. */
export function ShiftReading({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('shifts');
  const { writing } = shift;
  const answers = shift.mine === 'receiver' && shift.state === 'handedOver';
  return (
    <div className={styles['columns']}>
      <div>
        {writing.remarks && (
          <Section title={t('page.remarks')}>
            <p className={styles['note']}>{writing.remarks}</p>
          </Section>
        )}
        <ShiftLines
          lines={shift.lines}
          note={({ key }) => writing.notes[key]}
          goes={({ fate }) => <FateTag fate={fate} />}
        />
      </div>
      <div>
        <Section title={t('page.signs')}>
          <div className={styles['side']}>
            <Signatures shift={shift} />
            {answers && <Answer shift={shift} />}
          </div>
        </Section>
        <ShiftActs shift={shift} />
      </div>
    </div>
  );
}

function Signatures({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('shifts');
  const { state, giverName, receiverName, handedOverAt, answeredAt, answer } = shift;
  const given = state === 'handedOver' || state === 'accepted';
  return (
    <>
      {given && handedOverAt !== null && (
        <p>
          {t('page.giverSigned', { name: giverName })} <Time at={handedOverAt} show="full" />
        </p>
      )}
      {state === 'accepted' && answeredAt !== null && (
        <p>
          {t('page.receiverSigned', { name: receiverName })} <Time at={answeredAt} show="full" />
        </p>
      )}
      {state === 'handedOver' && shift.mine !== 'receiver' && <p>{t('page.waits', { name: receiverName })}</p>}
      {answer && (
        <p className={styles['note']}>
          {t('page.answer')}: {answer}
        </p>
      )}
    </>
  );
}

function Answer({ shift: { id, version, giverName } }: { readonly shift: Shift }) {
  const { t } = useTranslation('shifts');
  const [remark, setRemark] = useState(useHeldBefore<string>(`shift ${id}`) ?? '');
  const letGo = useHold(`shift ${id}`, remark, remark !== '');
  const [asking, setAsking] = useState(false);
  const accept = useMutation(
    queries.shifts.accept.mutationOptions({
      onSuccess: () => {
        letGo();
        toast('done', t('page.taken'));
      },
    }),
  );
  const giveBack = useMutation(queries.shifts.giveBack.mutationOptions({ onSuccess: () => setAsking(false) }));
  const sign = () => {
    if (!accept.isPending) accept.mutate({ id, version, remark });
  };
  useShortcut('ctrl+enter', sign);
  return (
    <>
      <p>{t('page.waitsForYou', { name: giverName })}</p>
      <p className="faint">{t('page.acceptText')}</p>
      <Field label={t('page.remark')} htmlFor="shift-remark">
        <Input.TextArea
          id="shift-remark"
          rows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </Field>
      <ProblemNote error={accept.error} />
      <Button type="primary" loading={accept.isPending} onClick={sign}>
        {t('page.accept')} <Kbd keys="ctrl+enter" onColour />
      </Button>
      <Button onClick={() => setAsking(true)}>{t('page.giveBack')}</Button>
      {asking && (
        <ReasonPanel
          title={t('page.giveBack')}
          text={t('page.giveBackText', { name: giverName })}
          act={t('page.giveBack')}
          busy={giveBack.isPending}
          error={giveBack.error}
          onReason={(reason) => giveBack.mutate({ id, version, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
