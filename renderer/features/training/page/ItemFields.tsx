import { useTranslation } from 'react-i18next';
import type { ItemWriting } from '../../../../shared/domain/training/item.ts';
import { itemResults, type SyllabusPart, trainingLimits } from '../../../../shared/domain/training/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { issueText } from '../../../api/errors.ts';
import { useZone } from '../../../api/session.ts';
import { TextInput } from '../../../components/PanelForm.tsx';
import { RadioChips } from '../../../components/RadioChips.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { DayField } from './DayField.tsx';

interface ItemFieldsProps {
  readonly part: SyllabusPart;
  readonly writing: ItemWriting;
  /** What kept it from being signed. */
  readonly issues: readonly Issue[];
  readonly onChange: (patch: Partial<ItemWriting>) => void;
}

export function ItemFields({ part, writing, issues, onChange }: ItemFieldsProps) {
  const { t } = useTranslation('training');
  const translate = useTranslate();
  const { day: today } = wallTime(useNow(), useZone());
  const { result } = writing;
  const wrong = (path: keyof ItemWriting) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  return (
    <>
      <RadioChips
        label={t('field.result')}
        value={result}
        names={itemResults}
        text={(name) => t(`result.${name}`)}
        required
        wrong={result === '' ? wrong('result') : undefined}
        // What was taught just now was taught today, unless one says otherwise.
        onValue={(name) => onChange({ result: name, ...(writing.doneDay === '' ? { doneDay: today } : {}) })}
      />
      {result === 'notApplicable' ? (
        <TextInput
          label={t('field.reason')}
          value={writing.reason}
          most={trainingLimits.reason}
          rows={2}
          required
          wrong={wrong('reason')}
          onValue={(reason) => onChange({ reason })}
        />
      ) : (
        <DayField
          label={t('field.doneDay')}
          value={writing.doneDay}
          wrong={wrong('doneDay')}
          onDay={(doneDay) => onChange({ doneDay })}
        />
      )}
      {result === 'repeat' && (
        <DayField
          label={t('field.againDay')}
          value={writing.againDay}
          wrong={wrong('againDay')}
          onDay={(againDay) => onChange({ againDay })}
        />
      )}
      {part === 'hr' && result !== 'notApplicable' && (
        <TextInput
          label={t('field.taughtBy')}
          value={writing.taughtBy}
          most={trainingLimits.name}
          required
          wrong={wrong('taughtBy')}
          onValue={(taughtBy) => onChange({ taughtBy })}
        />
      )}
      <TextInput
        label={t('field.notes')}
        value={writing.notes}
        most={trainingLimits.notes}
        rows={3}
        onValue={(notes) => onChange({ notes })}
      />
    </>
  );
}
