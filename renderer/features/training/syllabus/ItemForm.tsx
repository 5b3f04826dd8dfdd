import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SyllabusItemView } from '../../../../shared/contract/training.ts';
import { roles } from '../../../../shared/domain/people/roles.ts';
import { syllabusParts, trainingClauses, trainingLimits } from '../../../../shared/domain/training/values.ts';
import { issueText } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Markdown } from '../../../components/Markdown.tsx';
import { ChoiceInput, TextInput } from '../../../components/PanelForm.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { RadioChips } from '../../../components/RadioChips.tsx';
import { Section } from '../../../components/Section.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { Attachments } from '../../attachments/public.ts';
import styles from '../training.module.css';
import type { TypedPart } from './typed-item.ts';
import { useItemForm } from './useItemForm.ts';

interface ItemFormProps {
  /** `null` for a new one. */
  readonly item: SyllabusItemView | null;
  readonly onSaved: (saved: SyllabusItemView) => void;
}

type Form = ReturnType<typeof useItemForm>;

/** One item in both languages, its page with a preview, its files. */
export function ItemForm({ item, onSaved }: ItemFormProps) {
  const { t } = useTranslation('training');
  const form = useItemForm(item, (saved) => {
    toast('done', t('syllabus.saved'));
    onSaved(saved);
  });
  useShortcut('ctrl+enter, ctrl+s', form.save);
  return (
    <div>
      <Section title={t('syllabus.title')} actions={<ChangedBy item={item} />}>
        <div className={styles['editor']}>
          <Placing form={form} />
          <Texts form={form} />
          <div className={`${styles['wide']} ${styles['acts']}`}>
            {form.other !== null && <p data-tone="soon">{t('syllabus.conflict', { name: form.other })}</p>}
            <ProblemNote error={form.error} />
            <Button type="primary" loading={form.busy} onClick={form.save}>
              {t('syllabus.save')} <Kbd keys="ctrl+enter" onColour />
            </Button>
            {form.dirty && <span className="faint">{t('syllabus.unsaved')}</span>}
          </div>
        </div>
      </Section>
      {item ? (
        <Attachments subjectKind="syllabusItem" subjectId={item.id} title={t('syllabus.files')} excelKeys="shift+d" />
      ) : (
        <p className="faint">{t('syllabus.filesLater')}</p>
      )}
    </div>
  );
}

function ChangedBy({ item }: Pick<ItemFormProps, 'item'>) {
  const { t } = useTranslation('training');
  const timeOf = useTimeText();
  if (!item) return null;
  const { updatedAt, updatedByName } = item;
  return (
    <span className="faint">
      {updatedAt === null
        ? t('syllabus.starting')
        : t('syllabus.changedBy', { time: timeOf(updatedAt), name: updatedByName })}
    </span>
  );
}

/** Where it stands in the manual and in the weeks of training. */
function Placing({ form: { typed, put, issues } }: { readonly form: Form }) {
  const { t } = useTranslation(['training', 'people']);
  const translate = useTranslate();
  const day = issues.find(({ path }) => path === 'usualDay');
  return (
    <>
      <ChoiceInput
        label={t('syllabus.clause')}
        value={typed.clause}
        names={trainingClauses}
        text={(clause) => clause}
        onValue={(clause) => put('clause', clause)}
      />
      <ChoiceInput
        label={t('syllabus.part')}
        value={syllabusParts.find((part) => part === typed.part) ?? 'items'}
        names={syllabusParts}
        text={(part) => t(`part.${part}`)}
        onValue={(part) => put('part', part)}
      />
      <ChoiceInput
        label={t('syllabus.trainerRole')}
        value={typed.trainerRole || 'runner'}
        names={['runner', ...roles]}
        text={(role) => (role === 'runner' ? t('syllabus.runner') : t(`people:role.${role as 'csClerk'}`))}
        onValue={(role) => put('trainerRole', role === 'runner' ? '' : role)}
      />
      <TextInput
        label={t('syllabus.usualDay')}
        value={typed.usualDay}
        most={3}
        hint={t('syllabus.usualDayHint')}
        wrong={day && issueText(day, translate)}
        onValue={(typedDay) => put('usualDay', typedDay)}
      />
      <div className={styles['wide']}>
        <RadioChips
          label={t('syllabus.state')}
          value={typed.active === 'yes' ? 'active' : 'inactive'}
          names={['active', 'inactive'] as const}
          text={(name) => t(`syllabus.${name}`)}
          onValue={(name) => put('active', name === 'active' ? 'yes' : '')}
        />
      </div>
    </>
  );
}

const texts = [
  ['title.zh', 'titleZh', trainingLimits.title, 1],
  ['title.en', 'titleEn', trainingLimits.title, 1],
  ['learned.zh', 'learnedZh', trainingLimits.learned, 2],
  ['learned.en', 'learnedEn', trainingLimits.learned, 2],
  ['material.zh', 'materialZh', trainingLimits.material, 14],
  ['material.en', 'materialEn', trainingLimits.material, 14],
] as const satisfies readonly (readonly [TypedPart, string, number, number])[];

/** Chinese left, English right. */
function Texts({ form: { typed, put, issues } }: { readonly form: Form }) {
  const { t } = useTranslation('training');
  const translate = useTranslate();
  const wrong = (part: TypedPart) => {
    const issue = issues.find(({ path }) => path === part);
    return issue && issueText(issue, translate);
  };
  return (
    <>
      {texts.map(([part, name, most, rows]) => (
        <TextInput
          key={part}
          label={t(`syllabus.${name}`)}
          value={typed[part]}
          most={most}
          rows={rows}
          required={!part.startsWith('material')}
          wrong={wrong(part)}
          {...(part.startsWith('material') ? { hint: t('syllabus.markdown') } : {})}
          onValue={(value) => put(part, value)}
        />
      ))}
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} className={styles['preview']} role="region" aria-label={t('syllabus.preview')}>
          <Markdown source={typed[`material.${language}`]} lang={language === 'en' ? 'en' : 'zh-CN'} />
        </div>
      ))}
    </>
  );
}
