import { type HouseUnderTest, openHouse } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import type { Album, Moment } from './album.ts';

/** A story of its own from this moment on; in the end everything that was promised is done, once. */
export async function toldFrom(
  album: Album,
  moment: Moment,
  play: (house: HouseUnderTest, beginning: Beginning) => Promise<void>,
): Promise<void> {
  const beginning = await album.of(moment).begin();
  const house = await openHouse(beginning);
  try {
    await play(house, beginning);
    await house.settles();
    await mustBeInOrder(house.prisma, beginning.workspace);
  } finally {
    await house.close();
    await beginning.end();
  }
}

export const wireframes = (house: HouseUnderTest) =>
  house.prisma.milestone.findFirstOrThrow({ where: { title: 'Wireframes', status: { not: 'replaced' } } });

/** The amounts of all lines that acceptances have brought about, from small to large. */
export const billed = async (house: HouseUnderTest): Promise<bigint[]> =>
  (await house.prisma.invoiceLine.findMany({ where: { trigger: 'acceptance' } }))
    .map(({ amount }) => amount)
    .toSorted((a, b) => Number(a - b));
