import { useTranslation } from 'react-i18next';
import type { TopicFigures } from '../../../../shared/contract/exam-bank.ts';
import { api } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import styles from '../exams.module.css';
import { useNamed } from '../useNamed.ts';
import { Rate } from './Rate.tsx';

interface FiguresPanelProps {
  readonly topics: readonly TopicFigures[];
  readonly onClose: () => void;
}

/** What the bank holds of each topic, and how well people do there. */
export function FiguresPanel({ topics, onClose }: FiguresPanelProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  return (
    <SidePanel title={t('bank.figures')} onClose={onClose}>
      <ExcelAct file={() => api.lists.examTopics()} />
      <p className="faint">{t('bank.figuresText')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('head.topic')}</th>
            <th scope="col">{t('head.questions')}</th>
            <th scope="col">{t('head.rightly')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.id}>
              <td>{named(topic)}</td>
              <td className="num">{topic.withShort}</td>
              <td className="num">
                <Rate asked={topic.asked} rightly={topic.rightly} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidePanel>
  );
}
