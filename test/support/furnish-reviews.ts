import { newId } from '../../src/adapters/system/ids.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { haru } from './room.ts';
import { at, by, long, type Tell, typed } from './wild-words.ts';

/** Links for people who read along, open and revoked, and what came back through them in every state. */
export async function furnishReviews(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  for (const revokedAt of [null, at]) {
    const linkId = newId('rvl');
    await tx.reviewLink.create({
      data: {
        id: linkId,
        engagementId,
        name: typed(120),
        email: `${'a'.repeat(200)}@example.com`,
        locale: 'ja',
        mayDownload: revokedAt !== null,
        networks: ['203.0.113.0/24'],
        createdBy: { ...actorOf(haru) },
        createdAt: at,
        expiresAt: at,
        revokedAt,
        ...(revokedAt !== null && { revokedBy: by }),
      },
    });
    tell({ linkId });
    if (revokedAt !== null) continue;
    const proposal = long.slice(0, 5000);
    await furnishComment(tx, linkId, 'open', null, tell);
    await furnishComment(tx, linkId, 'answered', null, tell);
    for (const status of ['open', 'taken', 'declined'])
      await furnishComment(tx, linkId, status, proposal, tell);
  }
}

async function furnishComment(
  tx: Tx,
  linkId: string,
  status: string,
  proposal: string | null,
  tell: Tell,
): Promise<void> {
  const commentId = newId('rvc');
  await tx.reviewComment.create({
    data: {
      id: commentId,
      linkId,
      agreementId: 'agr_gone',
      version: 2,
      clauseKey: proposal === null ? '' : 'payment',
      heading: proposal === null ? '' : typed(200),
      text: proposal === null ? typed(1000) : '',
      proposal,
      at,
      status,
      ...(status !== 'open' && { answer: typed(2000), answeredBy: by, answeredAt: at }),
    },
  });
  tell({ commentId });
}
