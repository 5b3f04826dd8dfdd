import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { sumOf } from '../../../../../shared/domain/settlement/lines.ts';
import { feeKinds } from '../../../../../shared/domain/settlement/values.ts';
import { Fact, Facts } from '../../../../components/FieldGrid.tsx';
import { Money, Volume, Weight } from '../../../../components/quantities.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { Time } from '../../../../components/Time.tsx';
import page from '../page.module.css';
import { LineForm } from './LineForm.tsx';
import type { Line } from './shown-lines.ts';

export interface LinePanelProps {
  readonly statement: Statement;
  readonly line: Line;
  /** Lines from this one to the last that is shown. */
  readonly left: number;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** One line: what was carried, what it costs by the quotation, and what may be written of it. */
export function LinePanel(props: LinePanelProps) {
  const { statement, line, onClose } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The field that had the focus went with its line.
    if (document.activeElement !== document.body) return;
    const first = box.current?.querySelector('input');
    first?.focus();
    first?.select();
  }, [line.orderId]);
  return (
    <SidePanel title={line.orderNumber} wide onClose={onClose}>
      <div ref={box} className={page['form']}>
        <LineFacts line={line} />
        {statement.may.write ? <LineForm key={line.orderId} {...props} /> : <LineReading line={line} />}
      </div>
    </SidePanel>
  );
}

function LineFacts({ line }: { readonly line: Line }) {
  const { t } = useTranslation(['settlement', 'orders', 'common']);
  return (
    <Facts columns={4}>
      <Fact label={t('settlement:line.column.order')}>
        <Link to="/orders/$id" params={{ id: line.orderId }} className="num">
          {line.orderNumber}
        </Link>
      </Fact>
      <Fact label={t('settlement:line.column.customerNo')}>{line.customerOrderNo}</Fact>
      <Fact label={t(line.strayed ? 'settlement:line.strayed' : 'settlement:line.column.day')}>
        <Time at={line.deliveredAt} />
      </Fact>
      <Fact label={t('settlement:line.column.destination')}>{line.destination}</Fact>
      <Fact label={t('settlement:line.column.goods')}>
        {line.pieces} · <Weight grams={line.grams} /> · <Volume cm3={line.cm3} />
      </Fact>
      <Fact label={t('settlement:line.column.mode')}>
        {t(`common:jobType.${line.jobType}`)}
        {line.mode !== null && ` · ${t(`orders:mode.${line.mode}`)}`}
      </Fact>
      <Fact label={t('settlement:line.method')}>{t(`orders:settlement.${line.method}`)}</Fact>
      <Fact label={t('settlement:line.column.pod')}>
        {t(`settlement:pod.${line.pod}`)} {line.podBackAt !== null && <Time at={line.podBackAt} show="near" />}
      </Fact>
    </Facts>
  );
}

function LineReading({ line }: { readonly line: Line }) {
  const { t } = useTranslation('settlement');
  return (
    <Facts columns={4}>
      {feeKinds
        .filter((kind) => line.fees[kind] !== 0)
        .map((kind) => (
          <Fact key={kind} label={kind === 'other' ? line.otherName || t('fee.other') : t(`fee.${kind}`)}>
            <Money fen={line.fees[kind]} />
          </Fact>
        ))}
      <Fact label={t('line.column.total')}>
        <Money fen={sumOf(line.fees)} />
      </Fact>
      <Fact label={t('line.column.quoted')}>
        <Money fen={line.quotedFen} />
      </Fact>
      <Fact label={t('line.priceReason')} span={2}>
        {line.priceReason || '–'}
      </Fact>
      <Fact label={t('line.column.hold')}>{line.hold === null ? t('hold.none') : t(`hold.${line.hold}`)}</Fact>
      <Fact label={t('line.holdReason')}>{line.holdReason || '–'}</Fact>
      <Fact label={t('line.column.remark')} span={2}>
        {line.remark || '–'}
      </Fact>
    </Facts>
  );
}
