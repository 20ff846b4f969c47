import { expect, test } from 'vitest';
import { messageErrors } from '../support/message-errors.ts';

const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: number, columns: number, text = 'x') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell(text))),
});
const data = (rows: number) => ({ ...table(rows, 2), type: 'data_table', caption: 'Hours' });

test('a table has 100 rows and 20 columns', () => {
  expect(messageErrors(table(100, 20))).toEqual([]);
  expect(messageErrors(table(101, 1))[0]).toMatch('no more than 100 items');
  expect(messageErrors(table(1, 21))[0]).toMatch('no more than 20 items');
});

test('a data table has 2 to 201 rows', () => {
  expect(messageErrors(data(201))).toEqual([]);
  expect(messageErrors(data(202))).toHaveLength(1);
  expect(messageErrors(data(1))).toHaveLength(1);
});

test('a pie has 12 segments, and a message two charts', () => {
  const pie = (count: number) => ({
    type: 'data_visualization',
    title: 'Budget',
    chart: {
      type: 'pie',
      segments: Array.from({ length: count }, (_, at) => ({ label: `${at}`, value: at })),
    },
  });
  expect(messageErrors(pie(12), pie(1))).toEqual([]);
  expect(messageErrors(pie(13))).toHaveLength(1);
  expect(messageErrors(pie(1), pie(1), pie(1))).toHaveLength(1);
});
