import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Clause } from '../../src/agreements/clause.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { steps } from './steps.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
beforeAll(async () => {
  album = await fillAlbum('drafted');
  beginning = await album.of('drafted').begin();
  house = await openHouse(beginning);
}, 60_000);
afterAll(async () => {
  await house.close();
  await beginning.end();
  await album.burn();
});

const secrecy = 'Only what is marked “confidential” is <secret>, {{ client.name }}.';

describe('clauses of one project, said otherwise than the template has them', () => {
  /** As it stands in the list: by number and heading. */
  const label = async (which: (clause: Clause) => boolean): Promise<string> => {
    const [row] = await house.prisma.agreement.findMany({ where: { status: 'draft' } });
    const clauses = z
      .array(Clause)
      .parse(row?.clauses)
      .filter(({ heading }) => heading !== '');
    const at = clauses.findIndex(which);
    return `${at + 1}. ${clauses[at]?.heading}`;
  };
  const changesClause = async (clause: string, values: Record<string, string>) => {
    const { aoi } = house;
    await aoi.opens('/agreement preview');
    await aoi.pressesInModal('Change a clause');
    await aoi.fillsIn({ 'Which clause': clause });
    await aoi.fillsIn({ 'What should happen': 'Say it as entered below', ...values });
    const said = aoi.modal();
    await aoi.closes({ all: true });
    return said;
  };

  it('one that is free stands in the draft at once, with what it is filled in with', async () => {
    const { aoi } = house;
    const said = await changesClause(await label(({ key }) => key === 'payment'), {
      Text: 'The fee is {{ fee }}.',
      Why: 'Agreed by telephone',
    });
    expect(said).toContain('made again');
    const preview = await aoi.opens('/agreement preview');
    expect(preview).toContain('The fee is JPY 1,000,000.');
    expect(preview).toContain('Differs from the template');
    await aoi.closes({ all: true });
  });

  it('one that is locked waits for a second person, and till then nothing is sent', async () => {
    const { aoi, ren, haru } = house;
    const said = await changesClause(`${await label(({ locked }) => locked)} (locked)`, {
      Text: secrecy,
      Why: 'Their lawyer asks',
    });
    expect(said).toContain('waits for approval: Ren Mori');
    const card = (await ren.sees('Locked clause', TEAM)).readable;
    for (const words of ['Kawa Foods', 'New website', 'Their lawyer asks', 'If you approve', 'Ren Mori'])
      expect(card).toContain(words);
    expect(await aoi.asks('/agreement send')).toContain('is not approved yet');
    expect(haru.sawNothingOf('Review and sign')).toBe(true);
    expect(await aoi.presses('Approve').isTold('Locked clause', TEAM)).toContain('another person decides');
  });

  it('it is approved, stays visible as a deviation, and what is signed says it', async () => {
    const { aoi, ren, haru } = house;
    await ren.presses('Approve').under('Locked clause', TEAM);
    expect((await aoi.sees('Approved by Ren Mori', TEAM)).buttons).toEqual([]);
    await expect.poll(() => aoi.dm() !== undefined, { timeout: 10_000 }).toBe(true);
    await aoi.sees('Approved: clause', aoi.dm());
    expect(await aoi.asks('/agreement status')).toContain('approved by Ren Mori');
    await steps.sends(house);
    await aoi.closes({ all: true });
    await haru.sees('Review and sign');
    expect(await steps.signs(house)).toMatch(/^200 /);
    const [agreement] = await house.prisma.agreement.findMany({ where: { status: 'signed' } });
    expect(agreement?.body).toContain('is <secret>, Kawa Foods.');
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
  });
});
