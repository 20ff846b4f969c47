import type { ShownTransfer } from '../../page-api/outside.ts';
import { plainAmount } from './shown-money.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const entry = ({ at, from, reference, currency, amount, decimals }: ShownTransfer): string =>
  [
    `<Ntry><Amt Ccy="${currency}">${plainAmount(amount, decimals)}</Amt>`,
    '<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>',
    `<BookgDt><DtTm>${new Date(at).toISOString()}</DtTm></BookgDt>`,
    `<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>${escaped(from)}</Nm></Pty></Dbtr></RltdPties>`,
    `<RmtInf><Ustrd>${escaped(reference)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  ].join('');

/** The same as ISO 20022 has it, as banks hand it to bookkeeping; the oldest line first. */
export const statementCamt = (transfers: readonly ShownTransfer[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>',
    ...transfers.toReversed().map(entry),
    '</Stmt></BkToCstmrStmt></Document>',
    '',
  ].join('\n');
