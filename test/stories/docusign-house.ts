import { expect } from 'vitest';
import { startDocuSign } from '../support/docusign/stand-in.ts';
import { type HouseUnderTest, MONDAY, openHouse } from '../support/house.ts';
import type { Beginning, Photo } from '../support/photo.ts';

export const KEY = 'the HMAC key of Connect';

/** DocuSign, and houses that are set up with it. */
export async function openDocuSign() {
  const there = await startDocuSign();
  const { account } = there;
  there.clock.ms = Date.parse(MONDAY);
  const environment = {
    DOCUSIGN_INTEGRATION_KEY: account.integrationKey,
    DOCUSIGN_USER_ID: account.userId,
    DOCUSIGN_ACCOUNT_ID: account.accountId,
    DOCUSIGN_PRIVATE_KEY: account.privateKey,
    DOCUSIGN_OAUTH_BASE: there.base,
    DOCUSIGN_BASE_PATH: `${there.base}/restapi`,
    DOCUSIGN_CONNECT_KEY: KEY,
  };
  const only = (): string => {
    const ids = [...there.state.envelopes.keys()];
    expect(ids).toHaveLength(1);
    return ids[0] ?? '';
  };
  return {
    there,
    environment,
    /** The envelope, of which there is one. */
    only,
    /** What Connect says of it; comes back with the status of our answer. */
    async connect({ publicUrl }: HouseUnderTest, event: string, keys = [KEY]): Promise<number> {
      const { body, headers } = there.message(only(), event, keys);
      return (await fetch(`${publicUrl}/webhooks/docusign`, { method: 'POST', body, headers })).status;
    },
    /** Nobody has told anything; half an hour later the house looks by itself. */
    async halfAnHourPasses({ world, now, engawa }: HouseUnderTest): Promise<void> {
      there.clock.ms += 30 * 60_000;
      world.clock.moveTo(now().add({ minutes: 30 }));
      await engawa.worker.tick();
    },
    async inHouse(
      photo: Photo,
      play: (house: HouseUnderTest, beginning: Beginning) => Promise<unknown>,
    ): Promise<void> {
      there.state.envelopes.clear();
      const beginning = await photo.begin();
      const house = await openHouse({ ...beginning, environment });
      try {
        await play(house, beginning);
        expect(there.state.wrong).toEqual([]);
      } finally {
        await house.close();
        await beginning.end();
      }
    },
  };
}
