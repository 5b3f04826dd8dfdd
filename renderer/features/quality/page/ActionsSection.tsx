import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityAction, QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../quality.module.css';
import { ActionLine } from './ActionLine.tsx';
import { ActionPanel, type ActionPanelName } from './ActionPanel.tsx';
import { NewActionPanel } from './NewActionPanel.tsx';

/** What is done about a case, by whom, until when, and who saw that it works (4.3.1.9). */
export function ActionsSection({ known }: { readonly known: QualityCase }) {
  const { t } = useTranslation('quality');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<{ readonly name: ActionPanelName; readonly action: QualityAction } | null>(null);
  const adds = may('quality.work') && known.stage === 'actions';
  const finish = known.actions.find(({ mayFinish }) => mayFinish);
  const verify = known.actions.find(({ mayVerify }) => mayVerify);
  useShortcut('a', () => setAdding(true), { enabled: adds, inFields: false });
  useShortcut('d', () => finish && setAsked({ name: 'done', action: finish }), {
    enabled: finish !== undefined,
    inFields: false,
  });
  useShortcut('v', () => verify && setAsked({ name: 'verify', action: verify }), {
    enabled: verify !== undefined,
    inFields: false,
  });
  return (
    <Section
      title={t('actions.title')}
      actions={
        adds && (
          <Button onClick={() => setAdding(true)} aria-keyshortcuts="A">
            {t('do.addAction')} <Kbd keys="a" />
          </Button>
        )
      }
    >
      {known.actions.length === 0 && <p className={styles['none']}>{t('actions.none')}</p>}
      <ul className={styles['lines']}>
        {known.actions.map((action) => (
          <ActionLine
            key={action.id}
            action={action}
            drops={adds}
            keys={{ done: action === finish, verify: action === verify }}
            onAsk={(name) => setAsked({ name, action })}
          />
        ))}
      </ul>
      {adding && <NewActionPanel caseId={known.id} onClose={() => setAdding(false)} />}
      {asked && <ActionPanel name={asked.name} action={asked.action} onClose={() => setAsked(null)} />}
    </Section>
  );
}
