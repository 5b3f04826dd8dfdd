import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment } from '../../../../shared/contract/tracking.ts';
import { type ServiceClass, serviceClasses } from '../../../../shared/domain/tracking/values.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useMay } from '../../../api/session.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { ReasonPanel } from '../entry/ReasonPanel.tsx';
import styles from './order.module.css';

/** The class, why it was proposed, and another one with the reason (2.4). */
export function ClassPart({ shipment }: { readonly shipment: Shipment }) {
  const { t } = useTranslation('tracking');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { serviceClass, proposedClass, classRules } = shipment;
  if (serviceClass === null) return null;
  const rules = classRules.map((rule) => t(`classRule.${rule}`)).join(t('order.and'));
  return (
    <>
      <StateTag tone="underWay">{t('order.class', { name: serviceClass })}</StateTag>
      {proposedClass !== serviceClass && <span>{t('order.proposed', { name: proposedClass ?? '' })}</span>}
      <span>{t('order.because', { rules })}</span>
      {may('tracking.record') && (
        <button type="button" className={styles['link']} onClick={() => setAsking(true)}>
          {t('act.changeClass')}
        </button>
      )}
      {asking && <ClassPanel shipment={shipment} present={serviceClass} onClose={() => setAsking(false)} />}
    </>
  );
}

interface ClassPanelProps {
  readonly shipment: Shipment;
  readonly present: ServiceClass;
  readonly onClose: () => void;
}

function ClassPanel({ shipment, present, onClose }: ClassPanelProps) {
  const { t } = useTranslation('tracking');
  const others = serviceClasses.filter((one) => one !== present);
  const [chosen, setChosen] = useState<ServiceClass>(others[0] ?? 'A');
  const change = useAct(queries.tracking.changeClass.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('class.title', { number: shipment.number })}
      text={t('class.text')}
      act={t('class.yes', { name: chosen })}
      busy={change.isPending}
      error={change.error}
      onReason={(reason) => change.mutate({ id: shipment.id, version: shipment.version, serviceClass: chosen, reason })}
      onClose={onClose}
    >
      <div className={styles['choices']} role="radiogroup" aria-label={t('column.serviceClass')}>
        {others.map((one) => (
          <Button
            key={one}
            role="radio"
            aria-checked={one === chosen}
            type={one === chosen ? 'primary' : 'default'}
            onClick={() => setChosen(one)}
          >
            {t('order.class', { name: one })}
          </Button>
        ))}
      </div>
    </ReasonPanel>
  );
}
