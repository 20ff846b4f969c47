import { describe, expect, it } from 'vitest';
import { documentClauses } from '../../src/agreements/document-clauses.ts';

const clauses = [
  { key: 'parties', heading: '', text: 'Between us.', second: { heading: '', text: '当事者' } },
  { key: 'scope', heading: 'Scope', text: 'All.', second: { heading: '業務の範囲', text: 'すべて' } },
  { key: 'fee', heading: 'Fee', text: 'USD 1' },
];

describe('clauses on paper', () => {
  it('are numbered in both languages by the same count', () => {
    expect(documentClauses(clauses, 'en', 'ja')).toEqual([
      { heading: '', text: 'Between us.', second: { heading: '', text: '当事者' } },
      { heading: '1. Scope', text: 'All.', second: { heading: '第1条（業務の範囲）', text: 'すべて' } },
      { heading: '2. Fee', text: 'USD 1' },
    ]);
  });

  it('stand alone where there is one language', () => {
    expect(documentClauses(clauses, 'zh', null).map(({ heading, second }) => [heading, second])).toEqual([
      ['', undefined],
      ['第一条 Scope', undefined],
      ['第二条 Fee', undefined],
    ]);
  });
});
