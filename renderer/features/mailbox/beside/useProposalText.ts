import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../../shared/domain/mailbox/proposal.ts';
import type { JobType, TransportMode, VehicleType } from '../../../../shared/domain/orders/job-types.ts';
import { dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';

type Values = Extract<Proposal, { kind: 'fields' }>['values'];

/** What a proposal would put into the form, in one line. */
export function useProposalText(): (proposal: Proposal) => string {
  const { t } = useTranslation(['mailbox', 'orders', 'common']);
  const language = useLanguage();
  const ofWindow = (values: Values, side: 'pickup' | 'delivery') => {
    const of = (part: string) => String(values[`${side}${part}`] ?? '');
    const [from, to] = [of('From'), of('To')];
    const times = () => {
      if (from && to) return t('mailbox:proposal.between', { from, to });
      if (from) return t('mailbox:proposal.fromTime', { time: from });
      return to && t('mailbox:proposal.byTime', { time: to });
    };
    const text = [dayText(of('Day'), language), times()].filter(Boolean).join(' ');
    return t(`mailbox:proposal.${side}`, { text });
  };
  const ofFields = (values: Values) => {
    if ('pickupDay' in values) return ofWindow(values, 'pickup');
    if ('deliveryDay' in values) return ofWindow(values, 'delivery');
    if ('jobType' in values) return t(`common:jobType.${values['jobType'] as JobType}`);
    if ('vehicleType' in values) return t(`orders:vehicle.${values['vehicleType'] as VehicleType}`);
    if ('mode' in values) return t(`orders:mode.${values['mode'] as TransportMode}`);
    if ('urgent' in values) return t('mailbox:proposal.urgent');
    const plain = (['contactName', 'contactPhone', 'contactEmail', 'customerOrderNo'] as const).filter(
      (field) => field in values,
    );
    return plain.map((field) => t(`mailbox:proposal.${field}`, { text: String(values[field]) })).join(' · ');
  };
  return (proposal) => {
    switch (proposal.kind) {
      case 'customer':
        return t('mailbox:proposal.several');
      case 'fields':
        return ofFields(proposal.values);
      case 'point': {
        const { company, contact, phone, province, city, district, street } = proposal.point;
        const place = [province === city ? '' : province, city, district, street].join('');
        const text = [company, place, contact, phone].filter(Boolean).join(' ');
        return t(`mailbox:proposal.${proposal.list}`, { text });
      }
      case 'goods': {
        const { name, pieces, weightKg, volumeM3 } = proposal.line;
        const counts = [
          pieces && t('mailbox:proposal.pieces', { count: Number(pieces) }),
          weightKg && `${weightKg} kg`,
          volumeM3 && `${volumeM3} m³`,
        ];
        return t('mailbox:proposal.goods', { text: [name, ...counts].filter(Boolean).join(' · ') });
      }
    }
  };
}
