import { keptFrom, openKeptBooks } from '../../src/local-stripe/keep-books.ts';
import { type HouseUnderTest, openHouse } from '../support/house.ts';
import { type Photo, takePhoto } from '../support/photo.ts';
import type { Album } from './album.ts';
import { steps } from './steps.ts';
import type { openStripe } from './stripe-house.ts';

type Stripe = Awaited<ReturnType<typeof openStripe>>;

/** A moment here and at Stripe. */
export interface StripePhoto {
  readonly photo: Photo;
  /** Brings Stripe's books back to that moment. */
  restore(): void;
}

/** Plays something on from a moment, and keeps what came of it on both sides. */
export async function playOn(
  stripe: Stripe,
  from: Photo,
  play: (house: HouseUnderTest) => Promise<unknown>,
  restore: () => void = () => stripe.empty(),
): Promise<StripePhoto> {
  const { there, environment } = stripe;
  restore();
  const beginning = await from.begin();
  const house = await openHouse({ ...beginning, environment });
  await play(house);
  await house.settles();
  for (const person of [house.aoi, house.mio, house.haru])
    if (person.views().length > 0) await person.closes({ all: true });
  await house.close();
  const kept = keptFrom(there.books);
  const database = { url: beginning.databaseUrl, drop: beginning.end };
  const photo = await takePhoto(database, beginning.workspace, beginning.startsAt);
  await beginning.end();
  return {
    photo,
    restore() {
      stripe.empty();
      openKeptBooks(there.books, kept);
      stripe.loses();
    },
  };
}

/** The deposit was billed and paid at Stripe. */
export const depositPaid = (stripe: Stripe, album: Album): Promise<StripePhoto> =>
  playOn(stripe, album.of('sent'), async (house) => {
    await steps.signs(house);
    // The first call to Stripe loads its library, which takes long on a busy machine.
    await house.settles(60_000);
    await house.haru.sees('Invoice KAWA-0');
    await house.settles();
    await stripe.paysOnThePage();
    await stripe.tells(house);
    await house.haru.sees('We have received');
  });

/** The payer's bank asks back what was paid last; nobody has told us. */
export function isDisputed({ there }: Stripe): string {
  const [paid] = [...there.books.invoices.values()].filter(({ status }) => status === 'paid');
  if (paid === undefined) throw new Error('nothing was paid');
  return there.people.dispute(paid.id);
}
