import { Button, Dropdown } from 'antd';
import { DownloadOutlined } from '../../components/icons.tsx';

const formats = ['xlsx', 'csv'] as const;
type Format = (typeof formats)[number];

interface DownloadMenuProps {
  readonly label: string;
  readonly names: Readonly<Record<Format, string>>;
  readonly busy: boolean;
  readonly onChoose: (format: Format) => void;
}

/** A file to be had as a spreadsheet or as plain text. */
export function DownloadMenu({ label, names, busy, onChoose }: DownloadMenuProps) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: formats.map((format) => ({ key: format, label: names[format] })),
        onClick: ({ key }) => onChoose(key === 'csv' ? 'csv' : 'xlsx'),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={busy}>
        {label}
      </Button>
    </Dropdown>
  );
}
