import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type Duty,
  duties,
  type ReceptionClause,
  receptionClauses,
  type TemplateItem,
  templateLimits,
} from '../../../../shared/domain/reception/checklist.ts';
import { grades } from '../../../../shared/domain/reception/values.ts';
import { CloseOutlined } from '../../../components/icons.tsx';
import styles from '../reception.module.css';
import { DueCell } from './DueCell.tsx';

interface ItemRowProps {
  readonly item: TemplateItem;
  readonly readOnly: boolean;
  readonly wrong: (field: 'zh' | 'en' | 'grades' | 'due') => string | undefined;
  readonly onChange: (patch: Partial<TemplateItem>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One item of the template on one line. Alt with an arrow moves it. */
export function ItemRow({ item, readOnly, wrong, onChange, onMove, onRemove }: ItemRowProps) {
  const { t } = useTranslation('reception');
  const named = (field: 'clause' | 'duty' | 'mandatory') => `${item.zh} ${t(`settings.${field}`)}`;
  return (
    <tr
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!event.altKey || readOnly || by === undefined) return;
        event.preventDefault();
        onMove(by as 1 | -1);
      }}
    >
      <Words field="zh" item={item} readOnly={readOnly} wrong={wrong} onChange={onChange} />
      <Words field="en" item={item} readOnly={readOnly} wrong={wrong} onChange={onChange} />
      <td>
        <Choice<ReceptionClause>
          label={named('clause')}
          value={item.clause}
          names={receptionClauses}
          disabled={readOnly}
          text={(clause) => clause}
          onValue={(clause) => onChange({ clause })}
        />
      </td>
      <td>
        <Grades item={item} readOnly={readOnly} onChange={onChange} />
        <Wrong text={wrong('grades')} />
      </td>
      <td>
        <Choice<Duty>
          label={named('duty')}
          value={item.duty}
          names={duties}
          disabled={readOnly}
          text={(duty) => t(`duty.${duty}`)}
          onValue={(duty) => onChange({ duty })}
        />
      </td>
      <td>
        <DueCell item={item} readOnly={readOnly} onChange={onChange} />
        <Wrong text={wrong('due')} />
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={named('mandatory')}
          checked={item.mandatory}
          disabled={readOnly}
          onChange={({ target }) => onChange({ mandatory: target.checked })}
        />
      </td>
      <td>
        {!readOnly && (
          <button
            type="button"
            className={styles['remove']}
            aria-label={`${t('settings.remove')} ${item.zh}`}
            onClick={onRemove}
          >
            <CloseOutlined />
          </button>
        )}
      </td>
    </tr>
  );
}

interface WordsProps extends Pick<ItemRowProps, 'item' | 'readOnly' | 'wrong' | 'onChange'> {
  readonly field: 'zh' | 'en';
}

function Words({ field, item, readOnly, wrong, onChange }: WordsProps) {
  const { t } = useTranslation('reception');
  return (
    <td>
      <Input.TextArea
        autoSize
        aria-label={`${item.zh} ${t(`settings.${field}`)}`}
        maxLength={templateLimits.text}
        value={item[field]}
        disabled={readOnly}
        status={wrong(field) ? 'error' : ''}
        aria-invalid={wrong(field) !== undefined}
        onChange={({ target }) => onChange({ [field]: target.value.replace(/\n/g, ' ') })}
      />
      <Wrong text={wrong(field)} />
    </td>
  );
}

function Wrong({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <span role="alert" className={styles['wrong']}>
      {text}
    </span>
  );
}

function Grades({ item, readOnly, onChange }: Pick<ItemRowProps, 'item' | 'readOnly' | 'onChange'>) {
  return (
    <span className={styles['grades']}>
      {grades.map((grade) => (
        <label key={grade}>
          <input
            type="checkbox"
            checked={item.grades.includes(grade)}
            disabled={readOnly}
            onChange={({ target }) =>
              onChange({
                grades: grades.filter((one) => (one === grade ? target.checked : item.grades.includes(one))),
              })
            }
          />
          {grade}
        </label>
      ))}
    </span>
  );
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly names: readonly Name[];
  readonly disabled: boolean;
  readonly text: (name: Name) => string;
  readonly onValue: (name: Name) => void;
}

function Choice<Name extends string>({ label, value, names, disabled, text, onValue }: ChoiceProps<Name>) {
  return (
    <select
      className={styles['select']}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => {
        const name = names.find((one) => one === target.value);
        if (name) onValue(name);
      }}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {text(name)}
        </option>
      ))}
    </select>
  );
}
