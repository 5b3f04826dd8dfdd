import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/session.ts';
import { api } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { TaskPanel } from '../panel/TaskPanel.tsx';
import type { TasksSearch } from '../routes.tsx';
import { ClosedTasks } from './ClosedTasks.tsx';
import { MyTasks } from './MyTasks.tsx';
import { TeamTasks } from './TeamTasks.tsx';
import styles from './tasks.module.css';

const views = ['mine', 'team', 'closed'] as const;

/** What the manual asks of whom, by due time. */
export function TasksPage() {
  const { t } = useTranslation(['tasks', 'duties']);
  const may = useMay();
  const search: TasksSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { view = 'mine', task } = search;
  const open = (id: string | undefined) =>
    void navigate({ to: '/tasks', search: { ...search, task: id }, replace: true });
  const shown = view === 'team' && !may('tasks.team') ? 'mine' : view;
  return (
    <div className={styles['page']}>
      <PageHeader title={t('tasks:title')} actions={<ExcelAct file={() => taskFile(shown, search)} />} />
      <nav className={styles['filters']} aria-label={t('tasks:list.views')}>
        {views
          .filter((one) => one !== 'team' || may('tasks.team'))
          .map((one) => (
            <Link
              key={one}
              to="/tasks"
              search={one === 'mine' ? {} : { view: one }}
              aria-current={one === shown ? 'page' : undefined}
              activeOptions={{ exact: true }}
              activeProps={{}}
            >
              {t(`tasks:list.${one}`)}
            </Link>
          ))}
        {may('tasks.report') && <Link to="/tasks/report">{t('duties:report.title')}</Link>}
      </nav>
      {shown === 'mine' && <MyTasks onOpen={open} />}
      {shown === 'team' && <TeamTasks search={search} onOpen={open} />}
      {shown === 'closed' && <ClosedTasks onOpen={open} />}
      <p className={styles['keys']}>{t('tasks:list.keys')}</p>
      {task && <TaskPanel key={task} id={task} onClose={() => open(undefined)} />}
    </div>
  );
}

/** What the chosen view shows. */
function taskFile(view: 'mine' | 'team' | 'closed', search: TasksSearch) {
  const { owner: ownerId = null, role: ownerRole = null, late: lateOnly = false } = search;
  if (view === 'team') return api.lists.teamTasks({ ownerId, ownerRole, lateOnly });
  return view === 'closed' ? api.lists.closedTasks({}) : api.lists.myTasks();
}
