import { useState } from 'react';
import type { Cell } from '../../block-kit/table-blocks.ts';
import { usePage } from '../page-context.ts';
import type { Of } from './display-blocks.tsx';
import { RichTextView } from './text.tsx';
import { blockWords } from './words.ts';

function CellView({ cell }: { cell: Cell }) {
  const { dateLocale } = usePage();
  if (cell.type === 'raw_text') return cell.text;
  if (cell.type === 'raw_number') return cell.text ?? new Intl.NumberFormat(dateLocale).format(cell.value);
  return <RichTextView block={cell} />;
}

type Settings = NonNullable<Of<'table'>['column_settings']>;
interface GridProps {
  readonly rows: readonly (readonly Cell[])[];
  readonly settings?: Settings | undefined;
  readonly caption?: string;
  readonly rowHeader?: number | undefined;
}

/** The first row names the columns. A wide table scrolls, so it must be reached by keyboard. */
function Grid({ rows, settings = [], caption, rowHeader }: GridProps) {
  const [head = [], ...body] = rows;
  const look = (column: number, cell: Cell): string =>
    `bk-cell-${settings[column]?.align ?? (cell.type === 'raw_number' ? 'right' : 'left')} ${
      settings[column]?.is_wrapped ? 'bk-cell-wrapped' : ''
    }`;
  /* biome-ignore-start lint/suspicious/noArrayIndexKey: rows and cells have nothing but their place */
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="bk-table" tabIndex={0} aria-label={caption}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" className={look(column, cell)}>
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === rowHeader ? (
                  <th key={column} scope="row" className={look(column, cell)}>
                    <CellView cell={cell} />
                  </th>
                ) : (
                  <td key={column} className={look(column, cell)}>
                    <CellView cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
  /* biome-ignore-end lint/suspicious/noArrayIndexKey: see above */
}

export const TableView = ({ block }: { block: Of<'table'> }) => (
  <Grid rows={block.rows} settings={block.column_settings} />
);

export function DataTableView({ block }: { block: Of<'data_table'> }) {
  const { say } = usePage();
  const [head = [], ...body] = block.rows;
  const size = block.page_size ?? 5;
  const [from, setFrom] = useState(0);
  const to = Math.min(from + size, body.length);
  return (
    <div className="bk-data-table">
      <Grid
        rows={[head, ...body.slice(from, to)]}
        caption={block.caption}
        rowHeader={block.row_header_column_index}
      />
      {body.length > size && (
        <div className="bk-actions">
          <button
            type="button"
            className="bk-button"
            disabled={from === 0}
            onClick={() => setFrom(Math.max(0, from - size))}
          >
            {say(blockWords.previousRows)}
          </button>
          <button
            type="button"
            className="bk-button"
            disabled={to >= body.length}
            onClick={() => setFrom(from + size)}
          >
            {say(blockWords.nextRows)}
          </button>
          <span className="bk-hint" role="status">
            {say(blockWords.pages, { from: from + 1, to, all: body.length })}
          </span>
        </div>
      )}
    </div>
  );
}
