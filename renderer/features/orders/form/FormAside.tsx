import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LikelyCustomer } from '../../../../shared/domain/mailbox/proposal.ts';
import type { ReviewIssue } from '../../../../shared/domain/orders/findings.ts';
import { issueText } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { useFieldName } from '../useOrderTexts.ts';
import { useHasMail } from '../../mailbox/public.ts';
import { MailCard, useMailSubject } from './MailCard.tsx';
import { rowOf } from './paths.ts';
import { useFormState } from './form-context.ts';
import { goToField } from './form-keys.ts';
import { inFormOrder } from './form-sections.ts';
import styles from './aside.module.css';
import { useClientRecord } from './useClientChoice.ts';

interface FormAsideProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly onRepeat: () => void;
  readonly onCustomer: (customer: LikelyCustomer) => void;
}

/** Beside the form: the message it came by, who the client is, what is still to do, and the keys. */
export function FormAside({ root, onRepeat, onCustomer }: FormAsideProps) {
  const hasMail = useHasMail(useMailSubject());
  const mail = <MailCard key="mail" onCustomer={onCustomer} />;
  return (
    <aside className={styles['aside']} data-mail={hasMail || undefined}>
      {hasMail && mail}
      <ClientCard onRepeat={onRepeat} />
      <OpenPoints root={root} />
      {!hasMail && mail}
      <KeyList key={String(hasMail)} open={!hasMail} />
    </aside>
  );
}

function ClientCard({ onRepeat }: { readonly onRepeat: () => void }) {
  const { t } = useTranslation('orders');
  const record = useClientRecord();
  return (
    <section className={styles['card']} aria-label={t('aside.client')}>
      <h2>{t('aside.client')}</h2>
      {record ? (
        <>
          <p className={styles['name']}>{record.nameZh}</p>
          {record.nameEn && <p>{record.nameEn}</p>}
          <p>
            {record.code} · {t(`settlement.${record.settlementMethod}`)}
            {record.keyAccount && ` · ${t('aside.keyAccount')}`}
          </p>
          {record.remarks && <p className={styles['remarks']}>{record.remarks}</p>}
          <button type="button" className={styles['act']} tabIndex={-1} onClick={onRepeat}>
            {t('aside.repeatLast')} <Kbd keys="alt+r" />
          </button>
        </>
      ) : (
        <p>{t('aside.noClient')}</p>
      )}
    </section>
  );
}

/** Every open point is one jump away; red only what the clerk has been to. */
function OpenPoints({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('orders');
  const translate = useTranslate();
  const fieldName = useFieldName();
  const issues = useFormState((state) => state.issues);
  const left = useFormState((state) => state.left);
  const showAll = useFormState((state) => state.showAll);
  // What is being typed is not judged before its field is left.
  const listed = issues.filter((issue) => issue.severity === 'missing' || showAll || left[issue.path]);
  const placed = (issue: ReviewIssue) => {
    const row = rowOf(issue.path);
    const text = issueText(issue, translate);
    const place = row ? t(`point.${row.list}`, { number: row.index + 1 }) : fieldName(issue.path);
    return `${place} · ${text}`;
  };
  const blocking = issues.filter((issue) => issue.severity !== 'odd').length;
  return (
    <section className={styles['card']} aria-label={t('aside.open')}>
      <h2>
        {t('aside.open')}{' '}
        <span className="num">{blocking > 0 ? t('aside.openCount', { count: blocking }) : t('aside.ready')}</span>
      </h2>
      <ul className={styles['issues']}>
        {inFormOrder(listed).map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>
            <button
              type="button"
              tabIndex={-1}
              data-severity={issue.severity}
              data-shown={showAll || left[issue.path] ? '' : undefined}
              title={issueText(issue, translate)}
              onClick={() => root.current && goToField(root.current, issue.path)}
            >
              {issue.severity === 'missing' ? fieldName(issue.path) : placed(issue)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const keys = [
  ['next', 'enter'],
  ['back', 'shift+enter'],
  ['client', 'f9'],
  ['section', 'alt+c'],
  ['addRow', 'alt+n'],
  ['removeRow', 'alt+backspace'],
  ['rowUp', 'alt+up'],
  ['lineBreak', 'alt+enter'],
  ['save', 'ctrl+s'],
  ['review', 'ctrl+enter'],
] as const;

function KeyList({ open: first }: { readonly open: boolean }) {
  const { t } = useTranslation('orders');
  const [open, setOpen] = useState(first);
  return (
    <section className={styles['card']} aria-label={t('aside.keys')}>
      <h2>
        <button type="button" tabIndex={-1} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('aside.keys')}
        </button>
      </h2>
      {open && (
        <dl className={styles['keys']}>
          {keys.map(([name, combination]) => (
            <div key={name}>
              <dt>{t(`key.${name}`)}</dt>
              <dd>
                <Kbd keys={combination} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
