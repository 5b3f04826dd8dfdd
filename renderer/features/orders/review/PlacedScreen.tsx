import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { PrintStateTag } from '../../../components/states.tsx';
import { Time } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { codeText } from '../../../api/errors.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { focusFirst } from '../focus.ts';
import { newestPrint } from '../order/prints.ts';
import styles from './review.module.css';

interface PlacedScreenProps {
  readonly placed: { readonly id: string; readonly number: string; readonly revision: number };
  readonly customerId: string | null;
}

/** The number, to be said to the caller, and what becomes of the sheet; one key takes the next order. */
export function PlacedScreen({ placed, customerId }: PlacedScreenProps) {
  const { t } = useTranslation(['orders', 'common']);
  const navigate = useNavigate();
  const order = useQuery(queries.orders.get.queryOptions({ input: { id: placed.id } }));
  const next = () => void navigate({ to: '/drafts/new' });
  const another = () => void navigate({ to: '/drafts/new', search: { customer: customerId ?? undefined } });
  const open = () => void navigate({ to: '/orders/$id', params: { id: placed.id } });
  useShortcut('alt+r', another);
  useShortcut('alt+o', open);
  const sheet = order.data && newestPrint(order.data.prints);
  return (
    <div className={styles['placed']}>
      <p>{placed.revision > 1 ? t('orders:placed.titleChange') : t('orders:placed.title')}</p>
      <h1 data-testid="order-number">{placed.number}</h1>
      {placed.revision > 1 && <p>{t('orders:placed.revision', { revision: placed.revision })}</p>}
      <div className={styles['printing']} role="status">
        {order.data && <span>{t('orders:placed.printing', { centre: t(`common:centre.${order.data.centre}`) })}</span>}
        {sheet && <PrintStateTag state={sheet.state} />}
        {sheet?.printedAt && <Time at={sheet.printedAt} show="time" />}
      </div>
      <SheetTrouble code={sheet?.errorCode ?? null} detail={sheet?.errorDetail ?? null} />
      <ProblemNote error={order.error} />
      <div className={styles['acts']}>
        <Button type="primary" size="middle" ref={focusFirst} onClick={next} aria-keyshortcuts="F2">
          {t('orders:placed.next')} <Kbd keys="f2" onColour />
        </Button>
        <Button size="middle" onClick={another} aria-keyshortcuts="Alt+R">
          {t('orders:placed.another')} <Kbd keys="alt+r" />
        </Button>
        <Button size="middle" onClick={open} aria-keyshortcuts="Alt+O">
          {t('orders:placed.open')} <Kbd keys="alt+o" />
        </Button>
      </div>
    </div>
  );
}

interface SheetTroubleProps {
  readonly code: string | null;
  readonly detail: string | null;
}

/** Why a sheet is not on paper yet, said plainly. */
export function SheetTrouble({ code, detail }: SheetTroubleProps) {
  const translate = useTranslate();
  if (!code) return null;
  return <p className={styles['trouble']}>{codeText(code, { detail: detail ?? '' }, translate)}</p>;
}
