import type { Tx } from '../kernel/act.ts';
import type { Agreement } from './agreement.ts';
import { accessCodeOf } from './provider/access-code.ts';
import type { SignerAsked } from './signature-provider.ts';
import { type Signer, signerFrom } from './signer.ts';
import type { CodeMaker } from './signing-code.ts';

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
  codes: CodeMaker,
): Promise<readonly SignerAsked[]> {
  const signers = await signersOf(read, id);
  return signers.map((signer) => {
    const { id: signerId, position, role, personId, name, email } = signer;
    return { signerId, position, role, personId, name, email, locale, check: checkOf(signer, codes) };
  });
}

function checkOf(signer: Signer, codes: CodeMaker): SignerAsked['check'] {
  const { check, phone } = signer;
  if (check === 'access-code') return { kind: check, code: accessCodeOf(codes, signer) };
  return check === 'phone' && phone !== null ? { kind: check, number: phone } : { kind: 'none' };
}
