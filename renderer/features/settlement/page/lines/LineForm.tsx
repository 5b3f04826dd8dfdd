import { Button } from 'antd';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priceDiffers, statementLimits } from '../../../../../shared/domain/settlement/review.ts';
import { feeKinds, type Fees, holds } from '../../../../../shared/domain/settlement/values.ts';
import { formatFen, parseFen } from '../../../../../shared/lib/money.ts';
import { queries } from '../../../../api/client.ts';
import { useHeldBefore, useHold } from '../../../../api/held.ts';
import { enterThrough } from '../../../../components/enter-through.ts';
import { layOver } from '../../../../components/lay-over.ts';
import { Kbd } from '../../../../components/Kbd.tsx';
import { ChoiceInput, TextInput } from '../../../../components/PanelForm.tsx';
import { ProblemNote } from '../../../../components/ProblemNote.tsx';
import { usePanelForm } from '../../../../components/usePanelForm.ts';
import { useShortcut } from '../../../../components/useShortcut.ts';
import { useTaken } from '../../useTaken.ts';
import page from '../page.module.css';
import type { LinePanelProps } from './LinePanel.tsx';
import type { Line } from './shown-lines.ts';
import { counts, lineParts, needsReason, readLine, typedFen, type TypedLine, typedLine } from './typed-line.ts';

/** Fees in yuan, why the price is another one, hold or let go: Enter goes through, Ctrl+Enter saves and shows the next. */
export function LineForm(props: LinePanelProps) {
  const { t } = useTranslation('settlement');
  const { line, left } = props;
  const { form, dirty, discard } = useLineForm(props);
  const { values, put, leave, wrong, submit, busy, error } = form;
  const quoted = line.quotedFen;
  useShortcut('alt+q', () => quoted !== null && put({ freight: typedFen(quoted) }), { enabled: quoted !== null });
  return (
    <form className={page['form']} onSubmit={submit} onKeyDown={enterThrough}>
      <Fees line={line} values={values} put={put} wrong={wrong} leave={leave} />
      {quoted !== null && (
        <div className={page['line']}>
          {t('line.quotedIs', { price: formatFen(quoted) })}
          <Button onClick={() => put({ freight: typedFen(quoted) })}>
            {t('line.takeQuoted')} <Kbd keys="alt+q" />
          </Button>
        </div>
      )}
      <TextInput
        label={t('line.priceReason')}
        value={values.priceReason}
        most={statementLimits.reason}
        required={differs(line, values)}
        wrong={wrong('priceReason')}
        onValue={(priceReason) => put({ priceReason })}
      />
      <HoldFields line={line} values={values} put={put} wrong={wrong} />
      <TextInput
        label={t('line.column.remark')}
        value={values.remark}
        most={statementLimits.remark}
        wrong={wrong('remark')}
        onValue={(remark) => put({ remark })}
      />
      <ProblemNote error={error} />
      <div className={page['acts']}>
        <Button type="primary" htmlType="submit" loading={busy} onClick={(event: SyntheticEvent) => submit(event)}>
          {t(left > 1 ? 'line.saveNext' : 'do.save', { count: left - 1 })} <Kbd keys="ctrl+enter" onColour />
        </Button>
        {dirty && <Button onClick={discard}>{t('line.discard')}</Button>}
        {dirty && <span className={page['small']}>{t('line.unsaved')}</span>}
      </div>
    </form>
  );
}

interface Held {
  readonly values: TypedLine;
  /** As it was stored when it was last laid over. */
  readonly known: TypedLine;
}

function useLineForm({ statement, line, onNext }: LinePanelProps) {
  const name = `settlement ${statement.id} ${line.orderId}`;
  const stored = typedLine(line);
  const before = useHeldBefore<Held>(name);
  const [known, setKnown] = useState(before?.known ?? stored);
  const { id, version } = statement;
  const taken = useTaken();
  const form = usePanelForm(
    () => before?.values ?? stored,
    (typed: TypedLine) => {
      const read = readLine(typed, line);
      return 'issues' in read ? read : { input: { id, version, orderId: line.orderId, line: read.input } };
    },
    queries.settlement.statements.saveLine.mutationOptions({
      onSuccess: (answer) => {
        letGo();
        const saved = answer.lines.find(({ orderId }) => orderId === line.orderId);
        if (saved) form.put(typedLine(saved));
        taken(answer);
        onNext();
      },
    }),
  );
  const differ = (one: TypedLine) => lineParts.some((part) => one[part] !== stored[part]);
  if (differ(known)) {
    // Somebody else saved this line: what was not touched here is his.
    setKnown(stored);
    form.put(layOver(known, stored, form.values));
  }
  const { values } = form;
  const dirty = differ(values);
  // oxlint-disable-next-line react/preserve-manual-memoization -- what was let go is not held again by another drawing
  const held = useMemo((): Held => ({ values, known }), [values, known]);
  const letGo = useHold(name, held, dirty);
  return { form, dirty, discard: () => form.put(stored) };
}

interface PartProps {
  readonly line: Line;
  readonly values: TypedLine;
  readonly put: (patch: Partial<TypedLine>) => void;
  readonly wrong: (path: string) => string | undefined;
}

/** A field shows what is stored where that is not what it shows: somebody else may have changed it meanwhile. */
function Fees({ line, values, put, wrong, leave }: PartProps & { readonly leave: (path: string) => void }) {
  const { t } = useTranslation('settlement');
  const at = (kind: keyof Fees) => wrong(kind) ?? wrong(`lines.${line.orderId}.${kind}`) ?? wrong(`line.fees.${kind}`);
  return (
    <div className={page['fees']}>
      {feeKinds.map((kind) => (
        <TextInput
          key={kind}
          label={t(`fee.${kind}`)}
          value={values[kind]}
          most={20}
          wrong={at(kind)}
          hint={
            (parseFen(values[kind]) ?? 0) === line.fees[kind]
              ? ''
              : t('line.stored', { fee: formatFen(line.fees[kind]) })
          }
          onValue={(value) => put({ [kind]: value })}
          onLeave={() => leave(kind)}
        />
      ))}
      {values.other.trim() !== '' && (
        <TextInput
          label={t('line.otherName')}
          value={values.otherName}
          most={statementLimits.otherName}
          required
          wrong={wrong('otherName') ?? wrong(`lines.${line.orderId}.otherName`)}
          onValue={(otherName) => put({ otherName })}
        />
      )}
    </div>
  );
}

function HoldFields({ line, values, put, wrong }: PartProps) {
  const { t } = useTranslation('settlement');
  const names = [counts, ...holds.filter((hold) => hold === 'person' || line.hold === 'receipt')];
  return (
    <div className={page['fees']}>
      <ChoiceInput
        label={t('line.holdChoice')}
        value={values.hold}
        names={names}
        text={(name) => (name === 'person' || name === 'receipt' ? t(`hold.${name}`) : t('hold.none'))}
        wrong={wrong('hold')}
        onValue={(hold) => put({ hold })}
      />
      {(needsReason(values, line) || line.hold !== null || values.holdReason !== '') && (
        <TextInput
          label={t('line.holdReason')}
          value={values.holdReason}
          most={statementLimits.reason}
          required={needsReason(values, line)}
          wrong={wrong('holdReason')}
          onValue={(holdReason) => put({ holdReason })}
        />
      )}
    </div>
  );
}

function differs(line: Line, values: TypedLine): boolean {
  const freight = values.freight.trim() === '' ? 0 : (parseFen(values.freight) ?? 0);
  return priceDiffers({ quotedFen: line.quotedFen, fees: { ...line.fees, freight } });
}
