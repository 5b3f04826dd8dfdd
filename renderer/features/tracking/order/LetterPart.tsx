import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { letterWays } from '../../../../shared/domain/tracking/values.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api, queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { Time } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import { LetterMail } from './LetterMail.tsx';
import styles from './order.module.css';

/** The consignment letter: looked at, printed, and told that it went out (2.4.1, 2.4.2). */
export function LetterPart({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation('tracking');
  const may = useMay();
  const [shown, setShown] = useState(false);
  const [mailing, setMailing] = useState(false);
  const { id, version, letterSentAt, letterRevision, number, revision } = shipment;
  const over = shipment.state === 'cancelled' || shipment.state === 'closed';
  const sent = useAct(queries.tracking.letterSent.mutationOptions());
  return (
    <div className={styles['letter']}>
      <Button onClick={() => setShown(true)}>{t('act.letter')}</Button>
      {letterSentAt === null ? (
        <span>{t('letter.notSent')}</span>
      ) : (
        <span>
          {t('letter.sent')} <Time at={letterSentAt} show="near" />
        </span>
      )}
      {letterSentAt !== null && letterRevision !== null && letterRevision < revision && (
        <StateTag tone="late">{t('letter.outdated', { sent: letterRevision, revision })}</StateTag>
      )}
      {may('mail.send') && !over && (
        <Button
          disabled={shipment.partnerName === ''}
          title={shipment.partnerName ? undefined : t('error.partnerMissing')}
          onClick={() => setMailing(true)}
        >
          {t('letter.mail')}
        </Button>
      )}
      {may('tracking.record') && shipment.state !== 'cancelled' && (
        <span className={styles['stepActs']}>
          {t('letter.sentBy')}
          {letterWays.map((way) => (
            <button key={way} type="button" disabled={sent.isPending} onClick={() => sent.mutate({ id, version, way })}>
              {t(`letter.way.${way}`)}
            </button>
          ))}
        </span>
      )}
      <ProblemNote error={sent.error} />
      {mailing && <LetterMail shipment={shipment} onClose={() => setMailing(false)} />}
      {shown && <LetterPanel id={id} number={number} version={version} onClose={() => setShown(false)} />}
    </div>
  );
}

interface LetterPanelProps extends Pick<Shipment, 'id' | 'number' | 'version'> {
  readonly onClose: () => void;
}

function LetterPanel({ id, number, version, onClose }: LetterPanelProps) {
  const { t } = useTranslation(['tracking', 'common']);
  const own = useLanguage();
  const [language, setLanguage] = useState<SheetLanguage>(own);
  return (
    <SidePanel title={`${t('tracking:act.letter')} ${number}`} wide onClose={onClose}>
      <div className={styles['stack']}>
        <Segmented<SheetLanguage>
          aria-label={t('tracking:list.printLanguage')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('common:language.zh-CN') },
            { value: 'en', label: t('common:language.en') },
            { value: 'both', label: t('tracking:list.both') },
          ]}
        />
        <SheetPreview
          key={`${language}${version}`}
          title={`${number} ${language}`}
          load={() => api.tracking.letter({ id, language })}
        />
      </div>
    </SidePanel>
  );
}
