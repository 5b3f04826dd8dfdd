import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import type { OnAsk } from './asked.ts';
import { isBounced } from './steps.ts';
import styles from './page.module.css';

interface NoticesProps {
  readonly statement: Statement;
  readonly onAsk: OnAsk;
}

/** What nobody may overlook: an e-mail that did not get through, and what the other side said when it gave it back. */
export function Notices({ statement, onAsk }: NoticesProps) {
  const { t } = useTranslation('settlement');
  return (
    <>
      {(isBounced(statement) || statement.messageState === 'failed') && <Bounced statement={statement} onAsk={onAsk} />}
      {statement.state === 'draft' && statement.answer !== '' && (
        <div className={styles['notice']} data-tone="soon" role="status">
          <strong>{t('page.givenBack')}</strong> {statement.answer}
        </div>
      )}
    </>
  );
}

function Bounced({ statement, onAsk }: NoticesProps) {
  const { t } = useTranslation('settlement');
  const may = useMay();
  const { messageId, messageState } = statement;
  const again = isBounced(statement);
  const what = messageState === 'cancelled' ? 'cancelled' : again ? 'bounced' : 'failed';
  const message = useQuery({
    ...queries.mail.get.queryOptions({ input: { id: messageId ?? '' } }),
    enabled: messageId !== null && may('mail.read'),
  });
  const { data } = message;
  const refused = data?.to.filter(({ state }) => state === 'refused') ?? [];
  const said = refused.map(({ address, reply }) => `${address}: ${reply}`).join('; ') || data?.reply;
  return (
    <div className={styles['notice']} data-tone={again ? 'late' : 'soon'} role={again ? 'alert' : 'status'}>
      <strong>{t(`send.${what}`)}</strong>
      {said && <span>{t('send.said', { said })}</span>}
      {may('mail.read') && (
        <Link to="/outbox" search={{ show: 'trouble' }}>
          {t('send.toOutbox')}
        </Link>
      )}
      {again && statement.may.send && (
        <Button danger onClick={() => onAsk({ act: 'send' })} aria-keyshortcuts="S">
          {t('send.again')} <Kbd keys="s" />
        </Button>
      )}
    </div>
  );
}
