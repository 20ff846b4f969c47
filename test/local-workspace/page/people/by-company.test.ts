import { describe, expect, it } from 'vitest';
import {
  agencyName,
  byCompany,
  colourOf,
  initials,
} from '../../../../src/local-workspace/page/people/by-company.ts';
import { user } from '../seen-things.ts';

const people = [
  user({ id: 'U1', teamId: 'T2', teamName: 'Kawa Foods', external: true }),
  user({ id: 'U2' }),
  user({ id: 'U3', teamId: 'T3', teamName: 'みなと商事', external: true }),
  user({ id: 'U4', teamId: 'T2', teamName: 'Kawa Foods', external: true }),
  user({ id: 'U5' }),
];

describe('people', () => {
  it('stand under their company, the agency first', () => {
    const seen = byCompany(people).map(({ name, people: some }) => [name, some.map(({ id }) => id)]);
    expect(seen).toEqual([
      ['Hibiki Studio', ['U2', 'U5']],
      ['Kawa Foods', ['U1', 'U4']],
      ['みなと商事', ['U3']],
    ]);
    expect(agencyName(people)).toBe('Hibiki Studio');
  });

  it.each([
    ['Aoi Tanaka', 'AT'],
    ['haru', 'H'],
    ['田中 葵', '田'],
    ['', ''],
  ])('%s is drawn as %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('keep their colour, and differ', () => {
    expect(colourOf('U0AOI00001', 10)).toBe(colourOf('U0AOI00001', 10));
    const colours = ['U0AOI00001', 'U0REN00001', 'U0MIO00001', 'U0SORA0001'].map((id) => colourOf(id, 10));
    expect(new Set(colours).size).toBe(4);
  });
});
