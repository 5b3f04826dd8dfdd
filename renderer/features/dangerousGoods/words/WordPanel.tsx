import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsWordInput, GoodsWordRecord } from '../../../../shared/contract/dangerous-goods.ts';
import { api } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { WordFields } from './WordFields.tsx';
import styles from './words.module.css';

interface WordPanelProps {
  /** `null`: a new one. */
  readonly word: GoodsWordRecord | null;
  readonly onClose: () => void;
}

export function WordPanel({ word, onClose }: WordPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const title = word ? t('words.editTitle', { word: word.zh || word.en }) : t('words.addTitle');
  return (
    <SidePanel title={title} onClose={onClose}>
      <WordForm word={word} onClose={onClose} />
    </SidePanel>
  );
}

const empty: GoodsWordInput = {
  category: 'miscellaneous',
  zh: '',
  en: '',
  matching: 'part',
  air: true,
  rail: true,
  exceptions: [],
  active: true,
};

function WordForm({ word, onClose }: WordPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const translate = useTranslate();
  const [typed, setTyped] = useState<GoodsWordInput>(() => (word ? inputOf(word) : empty));
  const saving = useMutation({
    mutationFn: (input: GoodsWordInput) => {
      const exceptions = input.exceptions.map((one) => one.trim()).filter(Boolean);
      const tidied = { ...input, exceptions };
      return word
        ? api.dangerousGoods.changeWord({ ...tidied, id: word.id, version: word.version })
        : api.dangerousGoods.addWord(tidied);
    },
    onSuccess: () => {
      toast('done', t('words.saved'));
      onClose();
    },
  });
  const issues = saving.error ? problemOf(saving.error).issues : [];
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (!saving.isPending) saving.mutate(typed);
  };
  useShortcut('ctrl+enter, ctrl+s', () => submit());
  return (
    <form onSubmit={submit}>
      <WordFields
        typed={typed}
        onChange={setTyped}
        wrong={(path) => {
          const issue = issues.find((one) => one.path === path);
          return issue && issueText(issue, translate);
        }}
      />
      {issues.length === 0 && <ProblemNote error={saving.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('words.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('words.cancel')} <Kbd keys="escape" />
        </Button>
        {word && (
          <span className="faint">
            {word.updatedByName ? t('words.changedBy', { name: word.updatedByName }) : t('words.byApp')}
          </span>
        )}
      </div>
    </form>
  );
}

function inputOf(word: GoodsWordRecord): GoodsWordInput {
  const { category, zh, en, matching, air, rail, exceptions, active } = word;
  return { category, zh, en, matching, air, rail, exceptions, active };
}
