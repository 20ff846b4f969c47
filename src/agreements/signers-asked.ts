import type { Tx } from '../kernel/act.ts';
import type { Agreement } from './agreement.ts';
import type { SignerAsked } from './signature-provider.ts';
import { type Signer, signerFrom } from './signer.ts';

/** A database for looking only. */
export interface SignerReader {
  readonly agreementSigner: Pick<Tx['agreementSigner'], 'findMany'>;
}

/** Everybody named to sign, in order; those somebody else signs for are left out. */
export async function signersOf(read: SignerReader, agreementId: string): Promise<readonly Signer[]> {
  const rows = await read.agreementSigner.findMany({
    where: { agreementId, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(signerFrom);
}

/** The same as a provider is told of them. */
export async function signersAsked(
  read: SignerReader,
  { id, locale }: Agreement,
): Promise<readonly SignerAsked[]> {
  const signers = await signersOf(read, id);
  return signers.map(({ id: signerId, position, role, personId, name, email }) => ({
    signerId,
    position,
    role,
    personId,
    name,
    email,
    locale,
    check: { kind: 'none' },
  }));
}
