import { type ColumnRole, type Columns, columnRoles } from '../../billing/statement/reading.ts';
import { fitOf } from './column-names.ts';

/** The columns of one row of names. Each column has one role; each role the column that fits it best. */
export function columnsIn(row: readonly string[]): Columns {
  const found: Columns = {};
  const taken = new Set<number>();
  for (const role of columnRoles) {
    const [best] = row
      .flatMap((name, index) => {
        const fit = taken.has(index) ? undefined : fitOf(role, name);
        return fit === undefined ? [] : [{ index, fit }];
      })
      .toSorted((a, b) => a.fit - b.fit);
    if (best === undefined) continue;
    found[role] = best.index;
    taken.add(best.index);
  }
  return found;
}

/** Without a day and an amount there is nothing to book; without words nothing to recognise it by. */
export const areEnough = (columns: Columns): boolean =>
  columns.day !== undefined &&
  (columns.amount !== undefined || columns.credit !== undefined) &&
  (columns.payer !== undefined || columns.reference !== undefined);

const rolesIn = (columns: Columns): readonly ColumnRole[] =>
  columnRoles.filter((role) => columns[role] !== undefined);

/** Banks put an account's data above the names of the columns; nobody puts more than this. */
const MOST_ABOVE = 30;

/** The row that names most columns. */
export function headerIn(
  rows: readonly (readonly string[])[],
): { readonly at: number; readonly columns: Columns } | undefined {
  const [best] = rows
    .slice(0, MOST_ABOVE)
    .map((row, at) => ({ at, columns: columnsIn(row) }))
    .filter(({ columns }) => rolesIn(columns).length >= 2)
    .toSorted((a, b) => rolesIn(b.columns).length - rolesIn(a.columns).length);
  return best;
}
