import type { Prisma } from '../../prisma/generated/client.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi, haru, yuki } from './room.ts';
import { at, type Tell, typed } from './wild-words.ts';

interface About {
  readonly id: string;
  readonly engagementId: string;
  readonly status: string;
  readonly signature: Prisma.InputJsonObject;
}

/** Two of the client and one of the agency: of what is sent, the first has signed; and what they ask for. */
export async function furnishSigners(
  tx: Tx,
  { id: agreementId, status, signature }: About,
  tell: Tell,
): Promise<void> {
  const ids: string[] = [];
  for (const [index, person] of [haru, yuki, aoi].entries()) {
    const hasSigned = status === 'signed' || status === 'sealed' || (status === 'sent' && index === 0);
    const id = newId('sgn');
    ids.push(id);
    await tx.agreementSigner.create({
      data: {
        id,
        agreementId,
        position: index + 1,
        role: person.kind === 'member' ? 'agency' : 'client',
        personId: person.id,
        name: typed(80),
        email: 'haru@kawa.example',
        ...(hasSigned ? { status: 'signed', signedAt: at, signature } : { status: 'waiting' }),
      },
    });
  }
  const [first = '', second = '', third = ''] = ids;
  // Whoever is no member may not bind the agency; the third may.
  for (const signerId of [second, third]) tell({ agreementId, signerId }, /^signer\.stranded$/);
  tell({ agreementId, signerId: first }, /^signer\.signed/);
  for (const signerId of [first, second]) {
    tell({ agreementId, signerId }, /^agreement\.check-failed$/);
    const { personId } = await tx.agreementSigner.findUniqueOrThrow({ where: { id: signerId } });
    // Told to whoever signs, and to somebody in whose place another has come.
    for (const to of [personId, newId('con')])
      tell({ agreementId, signerId, personId: to }, /^agreement\.access-code$/);
  }
  const names = { from: typed(80), to: typed(80) };
  tell({ agreementId, signerId: second, ...names }, /^signer\.changed$/);
  for (const [signerId, address] of [
    [first, 'old@kawa.example'],
    [second, 'old@kawa.example'],
    [second, 'haru@kawa.example'],
  ] as const)
    tell({ agreementId, signerId, address, why: typed(500) }, /^signer\.bounced$/);
  for (const decision of [null, 'approved', 'refused', 'withdrawn']) {
    const delegationId = newId('dlg');
    await tx.signingDelegation.create({
      data: {
        id: delegationId,
        agreementId,
        signerId: newId('sgn'),
        toName: typed(80),
        toEmail: 'ren@kawa.example',
        reason: typed(500),
        askedBy: { ...actorOf(haru) },
        askedAt: at,
        ...(decision !== null && {
          decision,
          answer: typed(500),
          decidedBy: { ...actorOf(aoi) },
          decidedAt: at,
        }),
      },
    });
    tell({ agreementId, delegationId }, /^delegation\./);
  }
}
