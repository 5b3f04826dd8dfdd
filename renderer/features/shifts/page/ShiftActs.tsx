import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../../shared/contract/shifts.ts';
import { isUnderWay } from '../../../../shared/domain/shifts/states.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { FilePdfOutlined } from '../../../components/icons.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from '../shifts.module.css';

interface ShiftActsProps {
  readonly shift: Shift;
  /** Saves what is typed; the version that is stored then. */
  readonly beforeEnd?: () => Promise<number | null>;
}

/** Paper, and the end without a successor. */
export function ShiftActs({ shift, beforeEnd }: ShiftActsProps) {
  const { t } = useTranslation('shifts');
  const may = useMay();
  const [asked, setAsked] = useState<'sheet' | 'withdraw' | null>(null);
  const close = () => setAsked(null);
  const withdraw = useMutation(queries.shifts.withdraw.mutationOptions({ onSuccess: close }));
  const ends = isUnderWay(shift.state) && (shift.mine === 'giver' || may('tasks.team')) && may('shifts.write');
  const end = async (reason: string) => {
    const version = beforeEnd ? await beforeEnd() : shift.version;
    if (version !== null) withdraw.mutate({ id: shift.id, version, reason });
  };
  const preview = async () => {
    await beforeEnd?.();
    setAsked('sheet');
  };
  return (
    <div className={styles['side']}>
      <Button icon={<FilePdfOutlined />} onClick={() => void preview()}>
        {t('page.print')}
      </Button>
      <ExcelAct
        file={async () => {
          await beforeEnd?.();
          return api.lists.shiftLines({ id: shift.id });
        }}
      />
      {ends && (
        <Button danger onClick={() => setAsked('withdraw')}>
          {t('page.withdraw')}
        </Button>
      )}
      {asked === 'sheet' && <SheetPanel shift={shift} onClose={close} />}
      {asked === 'withdraw' && (
        <ReasonPanel
          title={t('page.withdraw')}
          text={t('page.withdrawText')}
          act={t('page.withdraw')}
          danger
          busy={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => void end(reason)}
          onClose={close}
        />
      )}
    </div>
  );
}

function SheetPanel({ shift: { id, version }, onClose }: { readonly shift: Shift; readonly onClose: () => void }) {
  const { t } = useTranslation(['shifts', 'common']);
  const [language, setLanguage] = useState<SheetLanguage>(useLanguage());
  return (
    <SidePanel title={t('page.print')} wide onClose={onClose}>
      <div className={styles['side']}>
        <Segmented<SheetLanguage>
          aria-label={t('page.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('common:language.zh-CN') },
            { value: 'en', label: t('common:language.en') },
            { value: 'both', label: t('page.both') },
          ]}
        />
        <SheetPreview
          key={`${language}${version}`}
          title={`${t('title')} ${language} ${version}`}
          load={() => api.shifts.pdf({ id, language })}
        />
      </div>
    </SidePanel>
  );
}
