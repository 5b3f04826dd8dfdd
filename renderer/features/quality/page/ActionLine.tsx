import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { QualityAction } from '../../../../shared/contract/quality-schemas.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { dayText, Time } from '../../../components/Time.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import styles from '../quality.module.css';
import type { ActionPanelName } from './ActionPanel.tsx';

interface ActionLineProps {
  readonly action: QualityAction;
  /** It may be given up. */
  readonly drops: boolean;
  /** The page's keys act on this one. */
  readonly keys: { readonly done: boolean; readonly verify: boolean };
  readonly onAsk: (name: ActionPanelName) => void;
}

/** One action: whose, until when, what came of it, and who verified it. */
export function ActionLine({ action, drops, keys, onAsk }: ActionLineProps) {
  const { t } = useTranslation('quality');
  const { kind, text, ownerName, dueDay, mayFinish, mayVerify, droppedAt, verifiedAt } = action;
  const language = useLanguage();
  return (
    <li data-gone={droppedAt === null ? undefined : ''}>
      <div className={styles['line']}>
        <strong>{t(`actionKind.${kind}`)}</strong>
        <span className={styles['grow']}>{text}</span>
        <ActionState action={action} />
        {mayFinish && (
          <Button size="small" onClick={() => onAsk('done')}>
            {t('do.done')} {keys.done && <Kbd keys="d" />}
          </Button>
        )}
        {mayVerify && (
          <Button size="small" onClick={() => onAsk('verify')}>
            {t('do.verify')} {keys.verify && <Kbd keys="v" />}
          </Button>
        )}
        {drops && droppedAt === null && verifiedAt === null && (
          <Button size="small" onClick={() => onAsk('drop')}>
            {t('do.drop')}
          </Button>
        )}
      </div>
      <span className={styles['detail']}>
        {t('actions.owner', { name: ownerName, day: dayText(dueDay, language) })}
      </span>
      <Outcome action={action} />
    </li>
  );
}

function ActionState({ action: { doneAt, verifiedAt, droppedAt, dueAt } }: { readonly action: QualityAction }) {
  const { t } = useTranslation('quality');
  const now = useNow();
  if (droppedAt !== null) return <StateTag tone="open">{t('actions.state.dropped')}</StateTag>;
  if (verifiedAt !== null) return <StateTag tone="done">{t('actions.state.verified')}</StateTag>;
  if (doneAt !== null) return <StateTag tone="waiting">{t('actions.state.done')}</StateTag>;
  return (
    <StateTag tone={dueAt < now ? 'late' : 'open'}>{t(`actions.state.${dueAt < now ? 'late' : 'open'}`)}</StateTag>
  );
}

function Outcome({ action }: { readonly action: QualityAction }) {
  const { t } = useTranslation('quality');
  const { doneAt, doneByName, result, verifiedAt, verifiedByName, verifiedHow, dropReason } = action;
  return (
    <>
      {doneAt !== null && (
        <p className={styles['detail']}>
          {t('actions.doneBy', { name: doneByName ?? '' })} <Time at={doneAt} show="near" /> {result}
        </p>
      )}
      {verifiedHow !== '' && (
        <p className={styles['detail']}>
          {t(verifiedAt === null ? 'actions.givenBackBy' : 'actions.verifiedBy', { name: verifiedByName ?? '' })}{' '}
          {verifiedAt !== null && <Time at={verifiedAt} show="near" />} {verifiedHow}
        </p>
      )}
      {dropReason !== '' && <p className={styles['detail']}>{dropReason}</p>}
    </>
  );
}
