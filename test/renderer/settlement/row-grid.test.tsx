import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { RowGrid } from '../../../renderer/features/settlement/RowGrid.tsx';
import { show } from './screen.tsx';

interface Row {
  readonly id: string;
  readonly fen: number;
}

const rows: readonly Row[] = Array.from({ length: 2_000 }, (_, at) => ({ id: `o${at}`, fen: at }));
const columns = [
  { name: 'id', width: '100px' },
  { name: 'fen', width: '80px', numeric: true },
] as const;
const idOf = ({ id }: Row) => id;
const cell = (name: 'id' | 'fen', row: Row) => String(row[name]);

function Grid({ onOpen, onKey }: { readonly onOpen: (row: Row) => void; readonly onKey: (row: Row) => void }) {
  const [chosen, setChosen] = useState<string>();
  return (
    <RowGrid
      label="Orders"
      rows={rows}
      columns={columns}
      minWidth={200}
      idOf={idOf}
      head={(name) => name}
      cell={cell}
      foot={(name) => (name === 'id' ? 'Total' : '1999000')}
      chosen={chosen}
      onChoose={setChosen}
      onOpen={onOpen}
      onKey={(key, row) => {
        if (key === 't') onKey(row);
        return key === 't';
      }}
    />
  );
}

describe('a long list of settlement', () => {
  it('[7.1.1] draws of two thousand orders only those in view, and its sums', async () => {
    await show(<Grid onOpen={() => {}} onKey={() => {}} />);
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText('1999000')).toBeTruthy();
  });

  it('[7.1.1] is walked through by the arrows, opened by Enter and acted upon by letters', async () => {
    const opened: string[] = [];
    const acted: string[] = [];
    const user = await show(<Grid onOpen={({ id }) => opened.push(id)} onKey={({ id }) => acted.push(id)} />);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}t{ArrowUp}{Enter}');
    expect(opened).toEqual(['o2', 'o1']);
    expect(acted).toEqual(['o2']);
    await user.click(screen.getByText('o5'));
    expect(opened.at(-1)).toBe('o5');
  });
});
