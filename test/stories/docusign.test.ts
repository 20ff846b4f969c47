import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDocuSign } from '../support/docusign/stand-in.ts';
import { type HouseUnderTest, MONDAY, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { linkOf } from './sign-by-link.ts';
import { steps } from './steps.ts';

const KEY = 'the HMAC key of Connect';

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

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('drafted');
}, 90_000);
afterAll(async () => {
  await album.burn();
  await there.close();
});

async function inHouse(
  play: (house: HouseUnderTest, beginning: Beginning) => Promise<unknown>,
): Promise<void> {
  there.state.envelopes.clear();
  const beginning = await album.of('drafted').begin();
  const house = await openHouse({ ...beginning, environment });
  try {
    await play(house, beginning);
    expect(there.state.wrong).toEqual([]);
  } finally {
    await house.close();
    await beginning.end();
  }
}

const only = (): string => {
  const ids = [...there.state.envelopes.keys()];
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
};

async function connect({ publicUrl }: HouseUnderTest, event: string, keys = [KEY]): Promise<number> {
  const { body, headers } = there.message(only(), event, keys);
  return (await fetch(`${publicUrl}/webhooks/docusign`, { method: 'POST', body, headers })).status;
}

describe('an agreement that is signed at DocuSign', { timeout: 60_000 }, () => {
  it('goes out once, opens there from Slack, and comes back signed with its certificate', () =>
    inHouse(async (house, beginning) => {
      const { haru, aoi } = house;
      await steps.sends(house);
      await haru.sees('Review and sign');
      const envelope = there.envelopeOf(only());
      expect(envelope.given.eventNotification?.url).toBe(`${house.publicUrl}/webhooks/docusign`);
      await haru.presses('Review and sign').isTold('Agreement to sign');
      const opened = await fetch(linkOf(haru), { redirect: 'manual' });
      expect(opened.headers.get('location')).toContain(`/Signing/${envelope.envelopeId}/`);

      there.people.sign(envelope.envelopeId);
      expect(await connect(house, 'envelope-completed', ['a forged key'])).toBe(401);
      expect(await connect(house, 'envelope-completed')).toBe(200);
      expect(await connect(house, 'envelope-completed')).toBe(200);
      await haru.sees('Signed by');
      await aoi.sees('signed', TEAM);
      await house.settles();
      const agreement = await house.prisma.agreement.findFirstOrThrow({ include: { signedDocument: true } });
      expect(Buffer.from(agreement.signedDocument?.bytes ?? []).toString()).toContain('with certificate');
      await mustBeInOrder(house.prisma, beginning.workspace);
    }));

  it('a lost answer makes no second envelope', () =>
    inHouse(async (house) => {
      there.fail('POST /restapi', 'lost');
      await steps.sends(house);
      await house.haru.sees('Review and sign');
      only();
    }));

  it('without consent the team is told where to give it, and Replay sends it', () =>
    inHouse(async (house) => {
      there.world.consented = false;
      await steps.sends(house);
      const stuck = await house.aoi.sees('DocuSign waits for consent', TEAM);
      expect(stuck.readable).toContain('/oauth/auth?');
      there.world.consented = true;
      await house.aoi.presses('Replay').under('DocuSign waits for consent', TEAM);
      await house.haru.sees('Review and sign');
      only();
    }));

  it('is taken back there, too', () =>
    inHouse(async (house) => {
      await steps.sends(house);
      await house.haru.sees('Review and sign');
      await steps.voids(house);
      await expect.poll(() => there.envelopeOf(only()).status).toBe('voided');
      expect(there.envelopeOf(only()).voidedReason).toBe('The fee is wrong');
    }));

  it('a webhook that never came is made good by asking', () =>
    inHouse(async (house) => {
      await steps.sends(house);
      await house.haru.sees('Review and sign');
      there.people.sign(only());
      there.clock.ms += 30 * 60_000;
      house.world.clock.moveTo(house.now().add({ minutes: 30 }));
      await house.engawa.worker.tick();
      await house.haru.sees('Signed by');
    }));
});
