import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileContent } from '../../shared/contract/base.ts';
import { saveFile } from './files.ts';
import { FileExcelOutlined } from './icons.tsx';
import { Kbd } from './Kbd.tsx';
import { toast } from './toasts.tsx';
import { useProblemText } from './useProblemText.ts';
import { useShortcut } from './useShortcut.ts';

interface ExcelActProps {
  /** Makes the file of exactly what the page shows. */
  readonly file: () => Promise<FileContent>;
  /** Where a page has two lists, the second has a key of its own, or none. */
  readonly keys?: string | null;
}

/** The list of this page as an Excel file. */
export function ExcelAct({ file, keys = 'shift+e' }: ExcelActProps) {
  const { t } = useTranslation('lists');
  const textOf = useProblemText();
  const making = useMutation({
    mutationFn: file,
    onSuccess: (made) => {
      saveFile(made);
      toast('done', t('saved', { name: made.name }));
    },
    onError: (error) => toast('late', textOf(error)),
  });
  useShortcut(keys ?? 'shift+e', () => making.mutate(), {
    enabled: keys !== null && !making.isPending,
    inFields: false,
  });
  return (
    <Button
      icon={<FileExcelOutlined />}
      loading={making.isPending}
      onClick={() => making.mutate()}
      aria-keyshortcuts={keys?.replace(/\b\w/g, (letter) => letter.toUpperCase())}
    >
      {t('excel')} {keys !== null && <Kbd keys={keys} />}
    </Button>
  );
}
