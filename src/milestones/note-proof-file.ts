import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { FileProblem } from '../kernel/slack-file.ts';
import { changeProofs } from './look-at-link.ts';
import type { ProofChecked } from './milestone.ts';
import type { FileState } from './proof.ts';

/** A file that proves a criterion was read: its hash is kept, or why it could not be read. */
export const noteProofFile = act({
  name: 'milestone.note-proof-file',
  input: z.object({
    engagementId: z.string(),
    deliveryId: z.string(),
    fileId: z.string(),
    read: z.union([
      z.object({ size: z.number().int(), sha256: z.string() }),
      z.object({ problem: FileProblem }),
    ]),
  }),
  async run(tx, { engagementId, deliveryId, fileId, read }) {
    const state: FileState =
      'problem' in read ? { state: 'unreadable', ...read } : { state: 'kept', ...read };
    const known = await changeProofs(tx, deliveryId, (proof) =>
      proof.kind === 'file' && proof.fileId === fileId ? { ...proof, read: state } : proof,
    );
    if (!known) return outcome([]);
    const checked: ProofChecked = {
      type: 'milestone.proof-checked',
      engagementId,
      deliveryId,
      proof: 'sha256' in read ? read.sha256 : fileId,
      state: 'problem' in read ? read.problem : 'kept',
    };
    return outcome([checked]);
  },
});
