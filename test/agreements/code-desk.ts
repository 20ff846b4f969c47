import { createSigningCodes } from '../../src/adapters/http/signing-codes.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import { askForCode } from '../../src/agreements/ask-for-code.ts';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { signAgreement } from '../../src/agreements/sign-agreement.ts';
import type { CodeFor, CodeWay } from '../../src/agreements/signing-code.ts';
import { aoi, haru, NOW } from '../support/room.ts';
import { type AgreementRoom, origin } from './agreement-room.ts';

/** What a signing page does about codes, in a few words. */
export function codeDesk(room: AgreementRoom) {
  const codes = createSigningCodes({ secret: 'k'.repeat(32) });
  return {
    codes,
    /** An agreement that waits for its signature and asks for a code. */
    async sent(codeWay: CodeWay, options: Parameters<typeof room.seedEngagement>[0] = {}) {
      const engagementId = await room.seedEngagement(options);
      await room.addMilestone(engagementId);
      const agreementId = await room.draft(engagementId);
      await room.perform(releaseAgreement, { agreementId, codeWay }, room.visit(aoi));
      await room.carry('signature.request');
      return { engagementId, agreementId };
    },
    async ask(agreementId: string, person = haru, at = NOW, change: Partial<CodeFor> = {}): Promise<CodeFor> {
      const { documentSha256 } = await room.signing(agreementId);
      const about = { codeId: newId('cod'), agreementId, contactId: person.id, documentSha256, ...change };
      const { codeId } = about;
      const mac = codes.macOf(about, codes.codeFor(about));
      const input = { codeId, agreementId, mac, documentSha256: about.documentSha256, origin };
      await room.perform(askForCode, input, room.visit(person, at));
      return about;
    },
    /** What comes of signing with these digits; undefined when it is signed. */
    async signWith(about: CodeFor, typed = codes.codeFor(about), person = haru, at = NOW) {
      const code = { codeId: about.codeId, mac: codes.macOf(about, typed) };
      const input = { ...(await room.signing(about.agreementId)), code };
      return room.perform(signAgreement, input, room.visit(person, at));
    },
  };
}
export type CodeDesk = ReturnType<typeof codeDesk>;
