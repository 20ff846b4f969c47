import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HouseUnderTest, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';
import { openDocuSign } from './docusign-house.ts';
import { linkOf } from './sign-by-link.ts';
import { steps } from './steps.ts';

const docusign = await openDocuSign();
const { there, only, connect } = docusign;

let album: Album;
beforeAll(async () => {
  album = await fillAlbum('drafted');
}, 90_000);
afterAll(async () => {
  await album.burn();
  await there.close();
});
const inHouse = (play: (house: HouseUnderTest, beginning: Beginning) => Promise<unknown>) =>
  docusign.inHouse(album.of('drafted'), play);

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

  it('signed there a moment before it was taken back here: a person is told, and nothing is said to be voided', () =>
    inHouse(async (house) => {
      await steps.sends(house);
      await house.haru.sees('Review and sign');
      there.people.sign(only());
      await steps.voids(house);
      const stuck = await house.aoi.sees('everybody signed at DocuSign', TEAM);
      expect(stuck.readable).toContain('signed copy');
      expect(await connect(house, 'envelope-completed')).toBe(200);
      await house.settles();
      expect(there.envelopeOf(only()).status).toBe('completed');
      expect(await house.prisma.effect.findFirst({ where: { kind: 'signature.void' } })).toMatchObject({
        state: 'refused',
      });
    }));

  it('a webhook that never came is made good by asking', () =>
    inHouse(async (house) => {
      await steps.sends(house);
      await house.haru.sees('Review and sign');
      there.people.sign(only());
      await docusign.halfAnHourPasses(house);
      await house.haru.sees('Signed by');
    }));
});
