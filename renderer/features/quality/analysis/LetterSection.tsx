import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis, QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { api } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { FilePdfOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { Time } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ShownFile } from '../../attachments/public.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from '../quality.module.css';
import { SendLetterPanel } from './SendLetterPanel.tsx';

interface LetterSectionProps {
  readonly known: QualityCase;
  readonly analysis: Analysis;
}

/** The customer's letter: looked at, sent when it is approved, and what was sent (4.3.1.9). */
export function LetterSection({ known, analysis }: LetterSectionProps) {
  const { t } = useTranslation('quality');
  const may = useMay();
  const [asked, setAsked] = useState<'look' | 'send' | null>(null);
  const [filed, setFiled] = useState<string | null>(null);
  const { id, number, letters } = known;
  const { content, version, state } = analysis;
  const sends = may('quality.approve') && state === 'approved';
  useShortcut('l', () => setAsked('look'), { inFields: false });
  useShortcut('shift+l', () => setAsked('send'), { enabled: sends, inFields: false });
  return (
    <Section title={t('letterForm.title')}>
      <div className={styles['stack']}>
        <div className={styles['acts']}>
          <Button icon={<FilePdfOutlined />} onClick={() => setAsked('look')} aria-keyshortcuts="L">
            {t('letterForm.look')} <Kbd keys="l" />
          </Button>
          {sends && (
            <Button type="primary" onClick={() => setAsked('send')} aria-keyshortcuts="Shift+L">
              {t('letterForm.send')} <Kbd keys="shift+l" onColour />
            </Button>
          )}
        </div>
        {!sends && letters.length === 0 && <p className={styles['hint']}>{t('letterForm.waits')}</p>}
        <ul className={styles['lines']}>
          {letters.map(({ messageId, name, address, sentAt, byName, attachmentId }) => (
            <li key={messageId} className={styles['line']}>
              <span className={styles['grow']}>
                {name} {address}
                <span className={styles['detail']}>
                  {' '}
                  {byName} <Time at={sentAt} show="near" />
                </span>
              </span>
              <Button size="small" onClick={() => setFiled(attachmentId)}>
                {t('letterForm.filed')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {filed && <ShownFile id={filed} title={`${t('letterForm.title')} ${number}`} onClose={() => setFiled(null)} />}
      {asked === 'look' && (
        <SidePanel title={`${t('letterForm.title')} ${number}`} wide onClose={() => setAsked(null)}>
          <SheetPreview
            key={version}
            title={`${number} ${content.letterLanguage} ${version}`}
            load={() => api.quality.letter.pdf({ id })}
          />
        </SidePanel>
      )}
      {asked === 'send' && <SendLetterPanel known={known} analysis={analysis} onClose={() => setAsked(null)} />}
    </Section>
  );
}
