import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../../shared/contract/shifts.ts';
import { shiftLimits } from '../../../../shared/domain/shifts/writing.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useLanguage, useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../shifts.module.css';
import { ShiftActs } from './ShiftActs.tsx';
import type { KeptWriting } from './keeping.ts';

interface EditorSideProps {
  readonly shift: Shift;
  readonly kept: KeptWriting;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSign: () => void;
}

/** Who takes over, general remarks, and the giver's signature. */
export function EditorSide({ shift, kept, busy, error, onSign }: EditorSideProps) {
  const { t } = useTranslation('shifts');
  const translate = useTranslate();
  const { writing, change } = kept;
  const issue = error ? problemOf(error).issues.find(({ path }) => path === 'receiverId') : undefined;
  return (
    <div>
      <Section title={t('page.signs')}>
        <div className={styles['side']}>
          {shift.state === 'returned' && (
            <p data-tone="soon" className={styles['note']}>
              {t('page.answer')}: {shift.answer}
            </p>
          )}
          <Field
            label={t('page.receiver')}
            htmlFor="shift-receiver"
            required
            error={issue && issueText(issue, translate)}
          >
            <Receiver
              value={writing.receiverId}
              giverId={shift.giverId}
              onChoose={(receiverId) => change({ receiverId })}
            />
          </Field>
          <Field label={t('page.remarks')} htmlFor="shift-remarks">
            <Input.TextArea
              id="shift-remarks"
              rows={4}
              maxLength={shiftLimits.remarks}
              value={writing.remarks}
              onChange={(event) => change({ remarks: event.target.value })}
            />
          </Field>
          <p role="status" className="faint">
            {t(`page.${kept.state}`)}
          </p>
          {kept.merged && <p data-tone="soon">{t('page.merged')}</p>}
          <ProblemNote error={kept.error} onRetry={() => void kept.save()} />
          {!issue && <ProblemNote error={error} />}
          <Button type="primary" loading={busy} onClick={onSign}>
            {t('page.handOver')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </div>
      </Section>
      <ShiftActs shift={shift} beforeEnd={kept.save} />
    </div>
  );
}

interface ReceiverProps {
  readonly value: string | null;
  readonly giverId: string;
  readonly onChoose: (id: string | null) => void;
}

function Receiver({ value, giverId, onChoose }: ReceiverProps) {
  const { t } = useTranslation('shifts');
  const language = useLanguage();
  const owners = useQuery(queries.people.owners.queryOptions());
  return (
    <select
      id="shift-receiver"
      aria-describedby="shift-receiver-note"
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{t('page.receiverNone')}</option>
      {owners.data
        ?.filter(({ id }) => id !== giverId)
        .map(({ id, displayName, nameEn }) => (
          <option key={id} value={id}>
            {language === 'en' ? nameEn || displayName : displayName}
          </option>
        ))}
    </select>
  );
}
