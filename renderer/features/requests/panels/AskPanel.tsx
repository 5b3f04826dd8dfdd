import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RequestKind, requestKinds } from '../../../../shared/domain/requests/request.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import { queries } from '../../../api/client.ts';
import { useZone } from '../../../api/session.ts';
import type { CaseAbout } from '../../../components/anywhere.ts';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { momentText } from '../../../components/moments.ts';
import { usePanelForm } from '../../../components/usePanelForm.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { Addressee } from './Addressee.tsx';
import { readDeadline } from './typed-deadline.ts';

interface AskPanelProps {
  readonly kind: RequestKind;
  readonly about: CaseAbout;
  readonly onClose: () => void;
}

/** A department is asked, or a case goes to its leaders at once (4.3.1.3, 4.3.1.7, 4.3.1.9). */
export function AskPanel(props: AskPanelProps) {
  const { t } = useTranslation('requests');
  return (
    <SidePanel title={t(props.kind === 'request' ? 'panel.askTitle' : 'panel.escalateTitle')} onClose={props.onClose}>
      <AskForm {...props} />
    </SidePanel>
  );
}

interface TypedRequest extends Readonly<Record<string, string>> {
  readonly kind: RequestKind;
  /** `role:<role>` or `person:<id>`. */
  readonly to: string;
  readonly text: string;
  readonly dueAt: string;
}

function AskForm(props: AskPanelProps) {
  const { t } = useTranslation('requests');
  const subject = useSubject(props.about);
  const { values, put, leave, wrong, submit, busy, error } = useAsking(props);
  const escalates = values.kind !== 'request';
  return (
    <PanelForm act={t(escalates ? 'panel.escalate' : 'panel.ask')} busy={busy} error={error} onSubmit={submit}>
      {subject && <p className="faint">{t('hint.about', { subject })}</p>}
      <TextInput
        label={t(escalates ? 'field.case' : 'field.text')}
        value={values.text}
        most={2_000}
        rows={3}
        required
        wrong={wrong('text')}
        onValue={(text) => put({ text })}
      />
      <ChoiceInput
        label={t('field.kind')}
        value={values.kind}
        names={requestKinds}
        text={(kind) => t(`kind.${kind}`)}
        onValue={(kind) => put({ kind })}
      />
      {values.kind === 'escalation' && <p className="faint">{t('hint.escalation')}</p>}
      {values.kind === 'hardCase' && <p className="faint">{t('hint.hardCase')}</p>}
      {!escalates && (
        <>
          <Addressee value={values.to} wrong={wrong('to')} onValue={(to) => put({ to })} />
          <TextInput
            label={t('field.dueAt')}
            value={values.dueAt}
            most={40}
            required
            hint={t('hint.dueAt')}
            wrong={wrong('dueAt')}
            onValue={(dueAt) => put({ dueAt })}
            onLeave={() => leave('dueAt')}
          />
        </>
      )}
    </PanelForm>
  );
}

const hour = 3_600_000;

function useAsking({ kind: first, about, onClose }: AskPanelProps) {
  const { t } = useTranslation('requests');
  const zone = useZone();
  const [token] = useState(() => crypto.randomUUID());
  return usePanelForm(
    (): TypedRequest => ({ kind: first, to: '', text: '', dueAt: momentText(Date.now() + hour, zone) }),
    ({ kind, to, text, dueAt: typed }) => {
      const asks = kind === 'request';
      const dueAt = asks ? readDeadline(typed, Date.now(), zone) : null;
      if (asks && dueAt === null) return { issues: [{ path: 'dueAt', code: 'requests.timeWrong' }] };
      const [way, whom = ''] = to.split(':');
      const toRole = asks && way === 'role' ? (whom as Role) : null;
      const toId = asks && way === 'person' ? whom : null;
      return { input: { token, kind, toRole, toId, text, dueAt, about: { ...about } } };
    },
    queries.requests.ask.mutationOptions({
      onSuccess: ({ kind }) => {
        toast('done', t(`toast.${toastOf[kind]}`));
        onClose();
      },
    }),
  );
}

const toastOf = { request: 'asked', escalation: 'escalated', hardCase: 'hardCase' } as const;

/** The order or report that it is about, by name. */
function useSubject({ orderId, reportId }: CaseAbout): string {
  const order = useQuery({
    ...queries.orders.get.queryOptions({ input: { id: orderId ?? '' } }),
    enabled: orderId !== null,
  }).data;
  const report = useQuery({
    ...queries.exceptionReports.get.queryOptions({ input: { id: reportId ?? '' } }),
    enabled: reportId !== null && orderId === null,
  }).data;
  const named = order?.number ?? (report && [report.number, report.orderNumber].filter(Boolean).join(' · '));
  return [named, (order ?? report)?.customerName].filter(Boolean).join(' · ');
}
