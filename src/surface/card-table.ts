import type { KnownBlock, TableBlock } from '@slack/types';
import type { Locale } from '../kernel/locale.ts';
import type { CardWords } from '../kernel/notice.ts';
import { phrase, type Said } from '../kernel/phrase.ts';
import { context, section } from './blocks.ts';
import { type Room, textSize } from './fit-blocks.ts';
import { shortenMrkdwn } from './fit-text.ts';
import { limits } from './limits.ts';
import { mrkdwn, mrkdwnFromPeople } from './mrkdwn.ts';
import { plainLine, plainValue } from './plain-text.ts';

export type CardTable = NonNullable<CardWords['table']>;

const more = phrase({
  en: '{count} more are not shown here.',
  ja: 'ほか{count}件は省略しています。',
  zh: '另有 {count} 项未显示。',
});

/** A cell says it in short; the whole stands on the thing's own card or page. */
const cellText = 160;
/** For the line below that counts what was left out. */
const restText = 200;

/** A table of a message, and below it how many rows did not fit. Slack takes 100 rows and 10,000 characters. */
export function tableBlocks(table: CardTable, room: Room, locale: Locale): KnownBlock[] {
  const cells = (row: readonly Said[]): TableBlock['rows'][number] =>
    row.slice(0, limits.tableColumns).map((said) => ({ type: 'raw_text', text: cellOf(said, locale) }));
  const header = cells(table.header);
  const left = Math.min(room.characters, limits.tableText) - restText - textSize(header);
  const rows = fitting(table.rows.map(cells), left, limits.tableRows - 1);
  const below = restBlocks(table, table.rows.length - rows.length, locale);
  if (room.blocks < 2) return [];
  if (rows.length === 0) return below;
  const column_settings = header.map(() => ({ is_wrapped: true }));
  return [{ type: 'table', rows: [header, ...rows], column_settings }, ...below];
}

/** The same where no table may stand (modals): a line for each row. */
export function tableLines(table: CardTable, room: Room, locale: Locale): KnownBlock[] {
  const [first, ...others] = table.header;
  const line = ([head, ...cells]: readonly Said[]): KnownBlock => {
    const facts = cells.map((cell, index) => {
      const label = others[index];
      return label === undefined ? cellOf(cell, locale) : `${cellOf(label, locale)}: ${cellOf(cell, locale)}`;
    });
    const title = head === undefined ? '' : cellOf(head, locale);
    return section(shortenMrkdwn(mrkdwnFromPeople([title, ...facts].join(' · ')), limits.text - 100));
  };
  if (first === undefined) return [];
  const rows = fitting(table.rows.map(line), room.characters - restText, room.blocks - 1);
  return [...rows, ...restBlocks(table, table.rows.length - rows.length, locale)];
}

const cellOf = (said: Said, locale: Locale): string => plainLine(plainValue(said, locale), cellText);

function fitting<T>(rows: readonly T[], characters: number, most: number): readonly T[] {
  let left = characters;
  const end = rows.slice(0, Math.max(0, most)).findIndex((row) => {
    left -= textSize(row);
    return left < 0;
  });
  return rows.slice(0, end === -1 ? Math.max(0, most) : end);
}

function restBlocks({ rest }: CardTable, count: number, locale: Locale): KnownBlock[] {
  if (count === 0) return [];
  const words = [more({ count }), ...(rest === undefined ? [] : [rest])];
  return [context(words.map((said) => mrkdwn(said, locale)).join(' '))];
}
