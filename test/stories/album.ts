import { freshDatabase } from '../support/database.ts';
import { type HouseUnderTest, MONDAY, openHouse, openWorkspace, worldAt } from '../support/house.ts';
import { type Photo, takePhoto } from '../support/photo.ts';
import { steps } from './steps.ts';
import { takeKawaIn } from './take-kawa-in.ts';

/** What happens between one photo and the next. */
const chapters = {
  drafted: async (house: HouseUnderTest) => {
    await takeKawaIn(house.aoi);
    await steps.drafts(house);
  },
  sent: (house: HouseUnderTest) => steps.sends(house),
  signed: (house: HouseUnderTest) => steps.signs(house),
  delivered: (house: HouseUnderTest) => steps.delivers(house),
  accepted: async (house: HouseUnderTest) => {
    await steps.accepts(house);
    await house.haru.sees('Accepted by Haru Kawamura');
  },
  proposed: (house: HouseUnderTest) => steps.proposes(house),
} satisfies Record<string, (house: HouseUnderTest) => Promise<unknown>>;

export type Moment = keyof typeof chapters;
const isMoment = (word: string): word is Moment => word in chapters;

export interface Album {
  readonly of: (moment: Moment) => Photo;
  burn(): Promise<void>;
}

/** What happens beside the thread, from one of its photos on. */
export async function branchOff(
  photo: Photo,
  play: (house: HouseUnderTest) => Promise<unknown>,
): Promise<Photo> {
  const beginning = await photo.begin();
  const house = await openHouse(beginning);
  await play(house);
  await house.settles();
  await closeForms(house);
  await house.close();
  const database = { url: beginning.databaseUrl, drop: beginning.end };
  const branch = await takePhoto(database, beginning.workspace, beginning.startsAt);
  await beginning.end();
  return branch;
}

async function closeForms({ aoi, ren, haru }: HouseUnderTest): Promise<void> {
  for (const person of [aoi, ren, haru]) if (person.views().length > 0) await person.closes({ all: true });
}

/** Plays the thread once, up to `until`, and takes a photo after each of its chapters. */
export async function fillAlbum(until: Moment = 'proposed'): Promise<Album> {
  const database = await freshDatabase();
  const workspace = await openWorkspace(worldAt(MONDAY));
  const photos = new Map<Moment, Photo>();
  for (const [moment, play] of Object.entries(chapters)) {
    if (!isMoment(moment)) continue;
    const house = await openHouse({ databaseUrl: database.url, workspace, startsAt: MONDAY });
    await play(house);
    await house.engawa.worker.tick();
    await house.settles();
    await closeForms(house);
    await house.close();
    photos.set(moment, await takePhoto(database, workspace, MONDAY));
    if (moment === until) break;
  }
  await workspace.close();
  await database.drop();
  return {
    of(moment) {
      const photo = photos.get(moment);
      if (photo === undefined) throw new Error(`there is no photo of the moment after “${moment}”`);
      return photo;
    },
    async burn() {
      for (const photo of photos.values()) await photo.burn();
    },
  };
}
